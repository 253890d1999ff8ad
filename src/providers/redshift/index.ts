import type { RedshiftEntry } from "../../model/generated/restore-plan.ts";
import type { Provider } from "../provider.ts";
import { check } from "./check.ts";
import { backup, compile, place, withPin } from "./compile.ts";

/** Provisioned clusters of Amazon Redshift: RestoreTableFromClusterSnapshot. */
export const redshift: Provider<RedshiftEntry> = {
  name: "redshift",
  about: {
    title: "Amazon Redshift",
    backups: { snapshot: { label: "snapshot" } },
    backupGone: ["backup-expired", "backup-not-found"],
    variables: {
      prefixes: ["AWS_"],
      secret: ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"],
      endpoint: ["AWS_ENDPOINT_URL_REDSHIFT"],
    },
  },
  check,
  place,
  backup,
  compile,
  withPin,
  connect: async (options) => (await import("./session.ts")).openSession(options),
};
