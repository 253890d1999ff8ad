// src/platform/warnings.ts
function keepLibrariesQuiet(host) {
	host.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
	if (host.listenerCount("warning") === 0) return;
	host.removeAllListeners("warning");
	host.on("warning", (warning) => {
		if ("code" in warning && warning.code === "DEP0169") return;
		host.stderr.write(`${warning.name}: ${warning.message}\n`);
	});
}
export { keepLibrariesQuiet };
