import type { Place } from "../../model/call.ts";
import type { AlicloudRdsEntry } from "../../model/generated/restore-plan.ts";
import type { Provider } from "../provider.ts";
import { check } from "./check.ts";
import { backup, compile, withPin } from "./compile.ts";

/** Databases and tables of ApsaraDB RDS for MySQL, by RestoreTable. */
export const alicloudRds: Provider<AlicloudRdsEntry> = {
  name: "alicloud-rds",
  about: {
    title: "ApsaraDB RDS for MySQL",
    backups: { "backup-set": { label: "backup set" }, "restore-time": { label: "restore time", isMoment: true } },
    backupGone: ["backup-not-found", "restore-time-unavailable"],
    variables: {
      prefixes: ["ALIBABA_CLOUD_"],
      secret: ["ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN"],
      endpoint: ["REINSTATE_ALICLOUD_RDS_ENDPOINT", "REINSTATE_ALICLOUD_STS_ENDPOINT"],
    },
  },
  check,
  place: ({ fields }): Place => ({
    region: fields.region,
    scopeKind: "instance",
    scope: fields.instance,
    lane: `alicloud-rds/${fields.region}/${fields.instance}`,
  }),
  backup,
  compile,
  withPin,
  connect: async (options) => (await import("./session.ts")).connect(options),
};
