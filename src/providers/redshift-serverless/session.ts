import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { ok } from "../../model/result.ts";
import { baseline, observe } from "../aws/redshift/observe.ts";
import { agents as createAgents } from "../http/agents.ts";
import type { ConnectOptions, Session } from "../provider.ts";
import { accountOf } from "./account.ts";
import type { RedshiftClient } from "./client.ts";
import { preflight } from "./preflight.ts";
import { createReads, type Region } from "./reads.ts";
import { resolve } from "./resolve.ts";
import { connectClient } from "./sdk-client.ts";
import { submit } from "./submit.ts";

export function openSession(options: ConnectOptions): Session {
  const agents = createAgents(options.env);
  return sessionOver(
    (region) => connectClient(region, options, agents, () => createAgents(options.env)),
    options.now,
    () => agents.destroy(),
  );
}

/** A session over one client a region, made when first needed. */
export function sessionOver(connect: (region: string) => RedshiftClient, now: () => number, closed: () => void): Session {
  const regions = new Map<string, Region>();
  const at = (region: string) => {
    const known = regions.get(region);
    if (known !== undefined) return known;
    const client = connect(region);
    const made = { client, reads: createReads(client, now) };
    regions.set(region, made);
    return made;
  };
  return {
    account: ({ scope, region }) => accountOf(scope, at(region)),
    resolve: (entry: Entry<RedshiftServerlessEntry>) => resolve(entry, at(entry.fields.region).reads, now()),
    preflight: (entry: Entry<RedshiftServerlessEntry>, pin, calls, known) =>
      preflight(entry, pin, calls, known, at(entry.fields.region), now()),
    baseline: (call) => baseline(call, at(call.region).reads.restores),
    async submit(call, context) {
      const { client, reads } = at(call.region);
      const answer = await submit(call, client, context);
      reads.restores.listings.submitted(call.scope);
      return answer;
    },
    observe(watches) {
      const [first] = watches;
      if (first === undefined) return Promise.resolve(ok([]));
      return observe(watches, at(first.call.region).reads.restores);
    },
    close() {
      for (const { client } of regions.values()) client.close();
      closed();
    },
  };
}
