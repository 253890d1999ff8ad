import { LedgerError } from "./shared-ledger-ledger.js";
// src/ledger/index.ts
const hint = "write file:DIR (a folder of this machine) or git:BRANCH (a branch of the same remote)";
async function openLedger(url, deps) {
	const [, scheme, place = ""] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
	if (scheme === void 0) throw new LedgerError("ledger-url-invalid", url, `${JSON.stringify(url)} names no kind of ledger`, hint);
	if (place === "") throw new LedgerError("ledger-url-invalid", url, `${JSON.stringify(url)} doesn't say where the ledger is`, hint);
	switch (scheme) {
		case "file": {
			const { openFileLedger } = await import("./ledger-file.js");
			return openFileLedger(place, deps);
		}
		case "git": {
			const { openGitLedger } = await import("./ledger-git.js");
			return openGitLedger(place, deps);
		}
		default: throw new LedgerError("ledger-url-invalid", url, `${JSON.stringify(scheme)} is no kind of ledger`, hint);
	}
}
export { openLedger };
