import type { RedshiftEntry } from "../../model/generated/restore-plan.ts";
import type { Provider } from "../provider.ts";
import { about } from "./about.ts";
import { check } from "./check.ts";
import { backup, compile, place, withPin } from "./compile.ts";

/** Provisioned clusters of Amazon Redshift: RestoreTableFromClusterSnapshot. */
export const redshift: Provider<RedshiftEntry> = {
  name: "redshift",
  about,
  check,
  place,
  backup,
  compile,
  withPin,
  connect: async (options) => (await import("./session.ts")).openSession(options),
};
