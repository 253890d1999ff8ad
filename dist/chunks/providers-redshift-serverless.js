import { checkTables } from "./shared-providers-aws-redshift.js";
import { backup, compile, diagnose, place, withPin } from "./shared-providers-redshift-serverless.js";
// src/providers/redshift-serverless/check.ts
const check = ({ fields }) => [...backupIsArn(fields), ...checkTables(fields)];
function backupIsArn({ from }) {
	const found = ["snapshotName", "recoveryPointId"].find((field) => /^arn:/i.test(from[field]?.trim() ?? ""));
	if (found === void 0) return [];
	const [wanted, hint] = found === "snapshotName" ? ["the snapshot's name", "write its name, which `aws redshift-serverless list-snapshots` shows as snapshotName"] : ["the recovery point's id", "write its id, which `aws redshift-serverless list-recovery-points` shows as recoveryPointId"];
	return [diagnose("error", "backup-is-arn", `${found} takes ${wanted}, and this is an ARN`, hint, ["from", found])];
}
// src/providers/redshift-serverless/index.ts
const redshiftServerless = {
	name: "redshift-serverless",
	about: {
		title: "Amazon Redshift Serverless",
		backups: {
			"recovery-point": { label: "recovery point" },
			snapshot: { label: "snapshot" }
		},
		backupGone: ["backup-expired", "backup-not-found"],
		variables: {
			prefixes: ["AWS_"],
			secret: [
				"AWS_SECRET_ACCESS_KEY",
				"AWS_SESSION_TOKEN",
				"AWS_CONTAINER_AUTHORIZATION_TOKEN"
			],
			endpoint: ["AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS"]
		}
	},
	check,
	place,
	backup,
	compile,
	withPin,
	connect: async (options) => (await import("./providers-redshift-serverless-session.js")).openSession(options)
};
export { redshiftServerless };
