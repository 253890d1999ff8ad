import { fold } from "./shared-providers-aws-redshift.js";
// src/providers/aws/redshift/table-restore.ts
function toObservation(restore) {
	const seen = {
		...restore.tableRestoreRequestId === void 0 ? {} : { requestId: restore.tableRestoreRequestId },
		...restore.requestTime === void 0 ? {} : { startedAt: restore.requestTime.toISOString() },
		...progressOf(restore)
	};
	switch (restore.status) {
		case "SUCCEEDED": return {
			state: "succeeded",
			...seen
		};
		case "FAILED": {
			const message = restore.message || "Redshift gave no reason";
			return {
				state: "failed",
				code: "restore-failed",
				message,
				hint: hintOf(message),
				...seen
			};
		}
		case "CANCELED":
		case "CANCELLED": return {
			state: "cancelled",
			code: "restore-cancelled",
			message: restore.message || "Redshift cancelled the restore and gave no reason",
			hint: "apply again: a cancelled restore is tried again",
			...seen
		};
		default: return {
			state: "running",
			...seen
		};
	}
}
const isRunning = (restore) => toObservation(restore).state === "running";
function progressOf({ progressInMegaBytes: done, totalDataInMegaBytes: total }) {
	return done === void 0 && total === void 0 ? {} : { progress: {
		done: done ?? 0,
		total: total ?? 0,
		unit: "MB"
	} };
}
function hintOf(message) {
	if (/already exists|conflict/i.test(message)) return "look what the table that is there is: rename it, or choose another newName; then apply again";
	if (/interleaved/i.test(message)) return "a table with interleaved sort keys can't be restored alone: restore the whole backup elsewhere and copy it from there";
	if (/not (be )?found|does(n't| not) exist/i.test(message)) return "check the names against the backup; upper-case names need caseSensitiveIdentifiers: true";
	return "correct what the message names and apply again: a failed restore is tried again";
}
const nameFields = [
	"newTableName",
	"targetSchemaName",
	"targetDatabaseName",
	"sourceTableName",
	"sourceSchemaName",
	"sourceDatabaseName"
];
const sameNames = (names, caseSensitive, restore) => nameFields.every((field) => {
	const listed = restore[field];
	return listed === void 0 || fold(names[field], caseSensitive) === fold(listed, caseSensitive);
});
const isExactly = (wanted, listed) => listed === void 0 || wanted === listed;
export { isExactly, isRunning, sameNames, toObservation };
