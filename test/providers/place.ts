import type { Entry } from "../../src/model/restore-plan.ts";
import type { Session } from "../../src/providers/provider.ts";

/** The place of an entry, as sessions are asked for its account. */
export const placeOf = ({ fields }: Entry): Parameters<Session["account"]>[0] => ({
  region: fields.region,
  scope: fields.provider === "alicloud-rds" ? fields.instance : fields.namespace,
  ...(fields.account !== undefined && { account: fields.account }),
});
