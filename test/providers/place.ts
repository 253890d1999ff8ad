import type { Entry } from "../../src/model/restore-plan.ts";
import type { Session } from "../../src/providers/provider.ts";

/** The place of an entry, as sessions are asked for its account. */
export const placeOf = ({ fields }: Entry): Parameters<Session["account"]>[0] => ({
  region: fields.region,
  scope: "instance" in fields ? fields.instance : "cluster" in fields ? fields.cluster : fields.namespace,
  ...(fields.account !== undefined && { account: fields.account }),
});
