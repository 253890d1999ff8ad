import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { Provider } from "../provider.ts";
import { about } from "./about.ts";
import { check } from "./check.ts";
import { backup, compile, place, withPin } from "./compile.ts";

/** Amazon Redshift Serverless: RestoreTableFromRecoveryPoint and RestoreTableFromSnapshot. */
export const redshiftServerless: Provider<RedshiftServerlessEntry> = {
  name: "redshift-serverless",
  about,
  check,
  place,
  backup,
  compile,
  withPin,
  connect: async (options) => (await import("./session.ts")).openSession(options),
};
