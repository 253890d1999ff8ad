import { groupBy } from "../../src/engine/util/group-by.ts";
import { facts as rds } from "../providers/alicloud-rds/facts.ts";
import type { Fact } from "../providers/fact.ts";
import { facts as cluster } from "../providers/redshift/facts.ts";
import { facts as redshift } from "../providers/redshift-serverless/facts.ts";
import { type Cloud, type Effect, entryOf, type Fault, fleet, type Lane, matching, scopeIn, scopeOf, submitOf } from "./fleet.ts";

/** One error of a provider, met in a lane of its own. */
export interface Coded extends Lane {
  readonly fact: Fact;
  readonly title: string;
}

const coded = (cloud: Cloud, facts: readonly Fact[]): Coded[] =>
  facts.map((fact, index) => ({
    cloud,
    name: `code-${index}`,
    // Calls are counted by region.
    region: `region-${index}`,
    fact,
    title: [cloud, fact.status, fact.name, fact.message].filter(Boolean).join(" "),
  }));

/** Every error that the documents of all providers name. */
export const everyCode: readonly Coded[] = [...coded("redshift", redshift), ...coded("cluster", cluster), ...coded("rds", rds)];

/** For `test.each`. */
export const titled = (some: readonly Coded[]): (readonly [string, Coded])[] => some.map((one) => [one.title, one]);

export const errorOf = ({ fact: { name, status, message } }: Coded, accepted = false): Effect => ({
  kind: "error",
  code: name,
  status,
  ...(message !== undefined && { message }),
  ...(accepted && { accepted }),
});

/** Makes it once, however many tests ask for it. */
export function shared<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** One apply over lanes that meet these effects each, `times` times, and what came of it; then the next apply. */
export async function applyAll(
  lanes: readonly Coded[],
  effects: (lane: Coded) => readonly Effect[],
  { args = [], times = 1 }: { readonly args?: readonly string[]; readonly times?: number } = {},
) {
  const faults = lanes.flatMap((lane) =>
    effects(lane).map((fault): Fault => ({ operation: submitOf[lane.cloud], match: matching(lane), times, fault })),
  );
  const at = await fleet(lanes, { faults });
  const env = { ...at.env, REINSTATE_SETTLE: "400ms", REINSTATE_PARALLEL: "999" };
  const run = async () => {
    const { status, calls } = await at.apply(args, env);
    const sent = groupBy(at.state().submits, ({ input }) => scopeIn(input));
    return {
      status,
      /** How the lane's call ended, and what the cloud has counted of it so far. */
      of(lane: Lane) {
        const submits = sent.get(scopeOf(lane)) ?? [];
        return { ...calls.get(entryOf(lane)), submits: submits.length, accepted: submits.filter(({ accepted }) => accepted).length };
      },
    };
  };
  return { first: await run(), next: run };
}
