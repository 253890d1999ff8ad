import type { Call, Restoration } from "../../model/call.ts";

/** Tables and databases that people asked for, without those that are made on the way. */
export const asked = (call: Pick<Call, "restores">): readonly Restoration[] => call.restores.filter(({ implied }) => implied !== true);
