/** Libraries that we carry warn of things that their users can't mend. Every other warning is shown. */
export function keepLibrariesQuiet(process: NodeJS.Process): void {
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    if ("code" in warning && warning.code === "DEP0169") return;
    process.stderr.write(`${warning.name}: ${warning.message}\n`);
  });
}
