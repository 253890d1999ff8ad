import { problem } from "./shared-engine-problem.js";
// src/engine/accounts.ts
const accountOf = (call) => call.account ?? call.seenAccount;
const mayBeSame = (one, other) => one === void 0 || other === void 0 || one === other;
const otherAccount = (record, seen, location) => problem("error", "other-account", `the ledger has this very call of account ${record.account ?? ""}, and the credentials are of account ${seen}`, `use credentials of account ${record.account ?? ""}, or write account: "${seen}" into the entry if this account's is meant`, location);
function guardAccount(written, seen) {
	const path = ["account"];
	if (written === void 0) return [];
	if (!seen.ok) {
		const { code, message, hint } = seen.error;
		return [{
			severity: "error",
			code,
			message,
			...hint !== void 0 && { hint },
			path
		}];
	}
	if (seen.value === written) return [];
	if (seen.value === void 0) return [{
		...problem("error", "account-unverified", `nothing that the provider answers tells whether the credentials are of account ${written}`, "allow the reads that the provider's page lists; without them the account can't be checked, so nothing is sent"),
		path
	}];
	return [{
		...problem("error", "wrong-account", `the entry is for account ${written}, and the credentials are of account ${seen.value}`, `use credentials of account ${written}, or correct account`),
		path
	}];
}
const accountUnknown = (record, location) => problem("warning", "account-unverified", `the ledger has this call of account ${record.account ?? ""}, and nothing tells whether the credentials are of that account`, "check the credentials; the reads that the provider's page lists tell the account", location);
export { accountOf, accountUnknown, guardAccount, mayBeSame, otherAccount };
