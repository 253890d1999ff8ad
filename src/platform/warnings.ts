/** Libraries that we carry warn of things that their users can't mend. Every other warning is shown. */
export function keepLibrariesQuiet(host: NodeJS.Process): void {
  host.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  // Node was told to show none.
  if (host.listenerCount("warning") === 0) return;
  host.removeAllListeners("warning");
  host.on("warning", (warning) => {
    if ("code" in warning && warning.code === "DEP0169") return;
    host.stderr.write(`${warning.name}: ${warning.message}\n`);
  });
}
