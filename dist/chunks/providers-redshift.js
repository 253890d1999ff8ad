import { checkTables } from "./shared-providers-aws-redshift.js";
import { backup, compile, diagnose, place, withPin } from "./shared-providers-redshift.js";
// src/providers/redshift/check.ts
const check = ({ fields }) => [...backupIsArn(fields), ...checkTables(fields)];
function backupIsArn({ from: { snapshotIdentifier } }) {
	const arn = snapshotIdentifier?.trim() ?? "";
	if (!/^arn:/i.test(arn)) return [];
	const identifier = /:snapshot:[^/]+\/(.+)$/i.exec(arn)?.[1];
	const where = "`aws redshift describe-cluster-snapshots` shows it as SnapshotIdentifier";
	const hint = identifier === void 0 ? `write its identifier; ${where}` : `write ${identifier}; ${where}`;
	return [diagnose("error", "backup-is-arn", "snapshotIdentifier takes the snapshot's identifier, and this is an ARN", hint, ["from", "snapshotIdentifier"])];
}
// src/providers/redshift/index.ts
const redshift = {
	name: "redshift",
	about: {
		title: "Amazon Redshift",
		backups: { snapshot: { label: "snapshot" } },
		backupGone: ["backup-expired", "backup-not-found"],
		variables: {
			prefixes: ["AWS_"],
			secret: [
				"AWS_SECRET_ACCESS_KEY",
				"AWS_SESSION_TOKEN",
				"AWS_CONTAINER_AUTHORIZATION_TOKEN"
			],
			endpoint: ["AWS_ENDPOINT_URL_REDSHIFT"]
		}
	},
	check,
	place,
	backup,
	compile,
	withPin,
	connect: async (options) => (await import("./providers-redshift-session.js")).openSession(options)
};
export { redshift };
