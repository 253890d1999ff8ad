import type { JsonObject } from "../model/json.ts";

/** The parameters of a request with more of them after one of its own: people read them in the order of the API's reference. */
export const withParameters = (input: JsonObject, after: string, more: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(input).flatMap((pair) => (pair[0] === after ? [pair, ...Object.entries(more)] : [pair])));
