// src/cli/terminal/io.ts
const gone = new Set([
	"EPIPE",
	"EIO",
	"ERR_STREAM_DESTROYED"
]);
function forgiveFailures(output) {
	let first;
	output.on("error", (error) => {
		if (!gone.has(error.code ?? "")) first ??= error;
	});
	return () => first;
}
function write(output, text) {
	return new Promise((resolve) => {
		if (output.destroyed || text === "") resolve();
		else output.write(text, () => resolve());
	});
}
function wantsColor(output, env, noColor) {
	if (noColor || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb") return false;
	return output.isTTY === true;
}
function showsUnicode(env) {
	const locale = [
		env["LC_ALL"],
		env["LC_CTYPE"],
		env["LANG"]
	].find((value) => value !== void 0 && value !== "") ?? "";
	return env["TERM"] !== "linux" && /utf-?8/i.test(locale);
}
export { forgiveFailures, showsUnicode, wantsColor, write };
