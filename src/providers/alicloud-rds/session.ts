import type { AlicloudRdsEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { callersAccount } from "../alicloud/account.ts";
import { credentialsOf } from "../alicloud/credentials.ts";
import { endpointFrom } from "../alicloud/endpoints.ts";
import { type Requester, requester } from "../alicloud/request.ts";
import { type AlicloudService, sts } from "../alicloud/service.ts";
import { agents } from "../http/agents.ts";
import type { ConnectOptions, Failure, Session } from "../provider.ts";
import { baseline } from "./baseline.ts";
import type { RdsClient } from "./client.ts";
import { observe } from "./observe.ts";
import { preflight } from "./preflight.ts";
import { memoised, type RdsReads, reads } from "./reads.ts";
import { RecentPolls } from "./recent-polls.ts";
import { resolve } from "./resolve.ts";
import { rdsClient } from "./sdk-client.ts";
import { hostOf, rds } from "./service.ts";
import { submit } from "./submit.ts";
import { TaskBatcher } from "./task-batcher.ts";

/** One region's client with its reads: `polls` for what apply decides by, `kept` for plans. */
interface Region {
  readonly client: RdsClient;
  readonly tasks: TaskBatcher;
  readonly polls: RecentPolls;
  readonly kept: RdsReads;
}

export async function connect(options: ConnectOptions): Promise<Session> {
  const { env } = options;
  const shared = agents(env);
  const credentials = credentialsOf(env);
  const requesterOf = (service: AlicloudService, region: string, host: string): Requester => {
    const endpoint = endpointFrom(env, service.endpointVariable, host);
    if (!endpoint.ok) return { read: async () => err(endpoint.error), submit: async () => err(endpoint.error) };
    const freshAgents = () => agents(env);
    return requester({
      region,
      endpoint: endpoint.value,
      credentials,
      agents: shared,
      freshAgents,
      options,
      service,
      provider: "alicloud-rds",
    });
  };
  const clientOf = (region: string) => rdsClient(requesterOf(rds, region, hostOf(region)), region);
  const account = callersAccount(requesterOf(sts, "global", sts.host));
  return { ...sessionOver(clientOf, options, account), close: () => shared.destroy() };
}

/** The same over any client, such as a fake. */
export function sessionOver(
  clientOf: (region: string) => RdsClient,
  { env, now, sleep }: Pick<ConnectOptions, "env" | "now" | "sleep">,
  account: () => Promise<Result<string, Failure>>,
): Omit<Session, "close"> {
  const regions = new Map<string, Region>();
  const at = (name: string): Region => {
    const known = regions.get(name);
    if (known !== undefined) return known;
    const client = clientOf(name);
    const tasks = new TaskBatcher(client, now, sleep);
    const plain = reads(client, now, tasks);
    const region = { client, tasks, polls: new RecentPolls(plain, now), kept: memoised(plain, now) };
    regions.set(name, region);
    return region;
  };
  const taskTypes = new Set((env["REINSTATE_ALICLOUD_RDS_TASK_TYPE"] ?? "").split(/[\s,]+/).filter(Boolean));
  return {
    // STS is asked only where a plan guards its account.
    account: async (place) => (place.account === undefined ? ok(undefined) : account()),
    async resolve(entry) {
      const fields = fieldsOf(entry);
      return resolve(at(fields.region).kept, fields);
    },
    async preflight(entry, pin, calls, known) {
      const fields = fieldsOf(entry);
      return preflight(at(fields.region).kept, now(), fields, pin, calls, known, taskTypes);
    },
    baseline: (call) => baseline(at(call.region).polls.before, call, now()),
    async submit(call, context) {
      const { client, polls } = at(call.region);
      const answer = await submit(client, call, context);
      polls.submitted(call.scope);
      return answer;
    },
    async observe(watches) {
      const region = watches[0]?.call.region;
      return region === undefined ? { ok: true, value: [] } : observe(at(region).polls.polling, watches, taskTypes, now());
    },
    lanesPerPoll: (region) => at(region).tasks.most,
  };
}

function fieldsOf({ fields }: Entry): AlicloudRdsEntry {
  if (fields.provider !== "alicloud-rds") throw new TypeError(`an entry of ${fields.provider} came to alicloud-rds`);
  return fields;
}
