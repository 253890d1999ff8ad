import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { LedgerSnapshot } from "../../ledger/ledger.ts";
import type { Call } from "../../model/call.ts";
import type { Observation } from "../../model/observation.ts";
import type { LedgerIndex } from "../claims/ledger-index.ts";
import { watchOf } from "../claims/watch.ts";
import { diagnose } from "../codes.ts";
import type { Sessions } from "../provider-sessions.ts";
import { groupBy } from "../util/group-by.ts";
import { mapLimit } from "../util/map-limit.ts";

export interface Observed {
  readonly byKey: ReadonlyMap<string, Observation>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lanes that are polled at the same time may share a request; this is the most that any provider serves by one. */
const atOnce = 30;

/** What the providers say now of recorded calls: one poll for each lane. A lane that can't be polled is a warning. */
export async function observeLanes(
  calls: readonly Call[],
  snapshot: LedgerSnapshot,
  { jobs }: LedgerIndex,
  sessions: Sessions,
): Promise<Observed> {
  const byKey = new Map<string, Observation>();
  const diagnostics: Diagnostic[] = [];
  await mapLimit([...groupBy(calls, (call) => call.lane)], atOnce, async ([lane, own]) => {
    const session = await sessions.get(own[0]?.provider ?? "");
    const taken = jobs.get(lane) ?? new Set<string>();
    const seen = await session.observe(own.map((call) => watchOf(call, snapshot.records.get(call.key), taken)));
    if (!seen.ok) {
      diagnostics.push(diagnose("warning", "not-observed", `${lane} could not be observed: ${seen.error.message}`, seen.error.hint));
      return;
    }
    for (const [index, call] of own.entries()) {
      const observation = seen.value[index];
      if (observation !== undefined) byKey.set(call.key, observation);
    }
  });
  return { byKey, diagnostics };
}
