import { settings } from "./shared-app-settings-engine.js";
// src/cli/command.ts
const outputFlags = [settings.noColor, settings.verbose];
const cloudFlags = [
	settings.ledger,
	settings.only,
	settings.json,
	settings.requestTimeout
];
export { cloudFlags, outputFlags };
