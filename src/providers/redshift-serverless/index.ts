import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { Provider } from "../provider.ts";
import { check } from "./check.ts";
import { backup, compile, place, withPin } from "./compile.ts";

/** Amazon Redshift Serverless: RestoreTableFromRecoveryPoint and RestoreTableFromSnapshot. */
export const redshiftServerless: Provider<RedshiftServerlessEntry> = {
  name: "redshift-serverless",
  about: {
    title: "Amazon Redshift Serverless",
    backups: { "recovery-point": { label: "recovery point" }, snapshot: { label: "snapshot" } },
    backupGone: ["backup-expired", "backup-not-found"],
    variables: {
      prefixes: ["AWS_"],
      secret: ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"],
      endpoint: ["AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS"],
    },
  },
  check,
  place,
  backup,
  compile,
  withPin,
  connect: async (options) => (await import("./session.ts")).openSession(options),
};
