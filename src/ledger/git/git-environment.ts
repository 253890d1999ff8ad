/** The variable that holds a token for the ledger's remote. */
export const tokenVariable = "REINSTATE_LEDGER_TOKEN";

/**
 * The environment of git commands with a token for the remote's host, where only git sees it: not an argument, which a process list shows,
 * and not in .git/config. It replaces the header that actions/checkout keeps there; GitHub refuses two.
 * A token is never sent in clear, but to this machine. `urls` are those that the remote fetches from and pushes to.
 */
export function withToken(
  env: Readonly<Record<string, string>>,
  token: string | undefined,
  urls: readonly string[],
): Record<string, string> {
  const hosts = new Set(urls.flatMap((url) => safeHost(url) ?? []));
  if (token === undefined || token === "" || hosts.size === 0) return { ...env };
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const first = Number(env["GIT_CONFIG_COUNT"] ?? 0) || 0;
  // An empty value drops the headers that other configuration has set.
  const values = [...hosts]
    .flatMap((host) => [host, host])
    .map((host, index) => [`http.${host}.extraheader`, index % 2 === 0 ? "" : header] as const);
  const config = values.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key] as const,
    [`GIT_CONFIG_VALUE_${first + index}`, value] as const,
  ]);
  return { ...env, ...Object.fromEntries(config), GIT_CONFIG_COUNT: String(first + values.length) };
}

/** `https://github.com/` of a URL that a token may be sent to. */
function safeHost(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, host } = new URL(url);
  const local = hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]";
  return protocol === "https:" || (protocol === "http:" && local) ? `${protocol}//${host}/` : undefined;
}
