// src/ledger/git/git-environment.ts
const tokenVariable = "REINSTATE_LEDGER_TOKEN";
const unwanted = /^(GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|SHALLOW_FILE|GRAFT_FILE|LITERAL_PATHSPECS|REDIRECT_.*|TRACE.*|CURL_VERBOSE)|REINSTATE_LEDGER_TOKEN)$/;
function gitEnvironment(env) {
	const kept = {};
	for (const [name, value] of Object.entries(env)) if (value !== void 0 && !unwanted.test(name)) kept[name] = value;
	return {
		...kept,
		GIT_TERMINAL_PROMPT: "0",
		GCM_INTERACTIVE: "never",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C",
		LANGUAGE: ""
	};
}
function withToken(env, token, urls) {
	const hosts = new Set(urls.flatMap((url) => safeHost(url) ?? []));
	if (token === void 0 || token === "" || hosts.size === 0) return { ...env };
	const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
	const first = Number(env["GIT_CONFIG_COUNT"] ?? 0) || 0;
	const values = [...hosts].flatMap((host) => [host, host]).map((host, index) => [`http.${host}.extraheader`, index % 2 === 0 ? "" : header]);
	const config = values.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${first + index}`, key], [`GIT_CONFIG_VALUE_${first + index}`, value]]);
	return {
		...env,
		...Object.fromEntries(config),
		GIT_CONFIG_COUNT: String(first + values.length)
	};
}
function safeHost(url) {
	if (!URL.canParse(url)) return void 0;
	const { protocol, hostname, host } = new URL(url);
	return protocol === "https:" || protocol === "http:" && (hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]") ? `${protocol}//${host}/` : void 0;
}
export { gitEnvironment, tokenVariable, withToken };
