import type { Place } from "../../model/call.ts";
import type { AlicloudRdsEntry } from "../../model/generated/restore-plan.ts";
import type { Provider } from "../provider.ts";
import { about } from "./about.ts";
import { check } from "./check.ts";
import { backup, compile, withPin } from "./compile.ts";

/** Databases and tables of ApsaraDB RDS for MySQL, by RestoreTable. */
export const alicloudRds: Provider<AlicloudRdsEntry> = {
  name: "alicloud-rds",
  about,
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
