import type { RedshiftEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { err, ok } from "../../model/result.ts";
import { baseline, observe } from "../aws/redshift/observe.ts";
import { agents as createAgents } from "../http/agents.ts";
import type { ConnectOptions, Session } from "../provider.ts";
import { accountOf } from "./account.ts";
import type { ClusterClient } from "./client.ts";
import { preflight } from "./preflight.ts";
import { whyNotReady } from "./readiness.ts";
import { type ClusterRegion, createReads } from "./reads.ts";
import { resolve } from "./resolve.ts";
import { connectClient } from "./sdk-client.ts";
import { submit } from "./submit.ts";

/** Calls that begin together may share one look at the cluster; whatever a restore that ended has changed is newer. */
const presentAgeMs = 500;

export function openSession(options: ConnectOptions): Session {
  const agents = createAgents(options.env);
  return sessionOver(
    (region) => connectClient(region, options, agents, () => createAgents(options.env)),
    options.now,
    () => agents.destroy(),
  );
}

/**
 * A session over one client a region, made when first needed. Each cluster is listed by itself: what a listing without a
 * cluster holds is not clear, so no lanes share one.
 */
export function sessionOver(connect: (region: string) => ClusterClient, now: () => number, closed: () => void): Session {
  const regions = new Map<string, ClusterRegion>();
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
    resolve: (entry: Entry<RedshiftEntry>) => resolve(entry, at(entry.fields.region).reads, now()),
    preflight: (entry: Entry<RedshiftEntry>, pin, calls, known) =>
      preflight(entry, pin, calls, known, at(entry.fields.region).reads, now()),
    async baseline(call) {
      const { reads } = at(call.region);
      const obstacle = await whyNotReady(call.scope, reads, presentAgeMs);
      return obstacle === undefined ? baseline(call, reads.restores) : err(obstacle);
    },
    async submit(call, context) {
      const region = at(call.region);
      const answer = await submit(call, region, context);
      region.reads.restores.listings.submitted(call.scope);
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
