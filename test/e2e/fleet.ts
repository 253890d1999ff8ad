import type { SandboxState, Scenario } from "../../src/sandbox/index.ts";
import { ApplyReport as isApplyReport } from "../../src/validators/generated/apply-report.js";
import { Ledger as isLedgerFile } from "../../src/validators/generated/ledger.js";
import { StatusReport as isStatusReport } from "../../src/validators/generated/status-report.js";
import { type Ended, Spawned, site } from "../cli/spawned.ts";

export type Fault = NonNullable<Scenario["faults"]>[number];
export type Effect = Fault["fault"];
export type Cloud = "redshift" | "cluster" | "rds";
type Variables = Readonly<Record<string, string>>;

/** A namespace, a cluster or an instance with calls of its own, each an entry: `CLOUD-NAME-1`, `CLOUD-NAME-2`. */
export interface Lane {
  readonly cloud: Cloud;
  readonly name: string;
  /** 1 when left out. */
  readonly calls?: number;
  /** What happens to its submits, or to the restores that they start. */
  readonly effects?: readonly Effect[];
  /** What each call restores; 40 when left out. */
  readonly megabytes?: number;
  /** For a rate of its own. */
  readonly region?: string;
}

export const submitOf = {
  redshift: "RestoreTableFromRecoveryPoint",
  cluster: "RestoreTableFromClusterSnapshot",
  rds: "RestoreTable",
} as const;
const prefixes = { redshift: "ns", cluster: "cl", rds: "rm" } as const;
export const scopeOf = ({ cloud, name }: Lane): string => `${prefixes[cloud]}-${name}`;
const scopeParameters = { redshift: "namespaceName", cluster: "ClusterIdentifier", rds: "DBInstanceId" } as const;
/** The scope that a request's parameters name. */
export const scopeIn = (input: Readonly<Record<string, unknown>>): unknown =>
  Object.values(scopeParameters)
    .map((name) => input[name])
    .find((scope) => scope !== undefined);
export const entryOf = ({ cloud, name }: Lane, call = 1): string => `${cloud}-${name}-${call}`;
/** Only requests of this lane. */
export const matching = (lane: Lane): Variables => ({ [scopeParameters[lane.cloud]]: scopeOf(lane) });

/** The same lane of each cloud: a namespace and an instance. */
export const both = (lane: Omit<Lane, "cloud">): Lane[] => [
  { cloud: "redshift", ...lane },
  { cloud: "rds", ...lane },
];

/** A sandbox with these lanes, a plan that restores something in each, and the program as processes. */
export async function fleet(lanes: readonly Lane[], { faults = [], ...scenario }: Partial<Scenario> = {}) {
  const own = lanes.flatMap((lane) =>
    (lane.effects ?? []).map((fault): Fault => ({ operation: submitOf[lane.cloud], match: matching(lane), fault })),
  );
  const at = await site(
    { "fleet.yaml": `version: 1\nname: fleet\nrestores:\n${lanes.map(entries).join("")}` },
    {
      namespaces: lanes.filter(({ cloud }) => cloud === "redshift").map(namespace),
      clusters: lanes.filter(({ cloud }) => cloud === "cluster").map(cluster),
      instances: lanes.filter(({ cloud }) => cloud === "rds").map(instance),
      faults: [...own, ...faults],
      ...scenario,
    },
  );
  const state = (): SandboxState => at.sandbox.world.state();
  const start = (args: readonly string[], env: Variables = at.env) =>
    new Spawned(args, at.folder, { REINSTATE_PARALLEL: "64", REINSTATE_TIMEOUT: "90s", ...env });
  const run = (args: readonly string[], env?: Variables) => start(args, env).ended;
  return {
    ...at,
    start,
    run,
    state,
    accepted: () => state().submits.filter((submit) => submit.accepted).length,
    /** `apply --yes --json`. */
    apply: async (args: readonly string[] = [], env?: Variables) => applied(await run(["apply", "--yes", "--json", ...args], env)),
    /** `LEDGER OBSERVED` by entry. */
    async status(args: readonly string[] = [], env?: Variables): Promise<Record<string, string>> {
      const { stdout, stderr } = await run(["status", "--json", ...args], env);
      const report: unknown = JSON.parse(stdout);
      if (!isStatusReport(report)) throw new Error(stderr);
      return Object.fromEntries(report.calls.map(({ entry, ledger, observed }) => [entry, `${ledger} ${observed}`]));
    },
    /** By entry: key, state and attempts. */
    async records() {
      const { stdout, stderr } = await run(["ledger", "export"]);
      const report: unknown = JSON.parse(stdout);
      if (!isLedgerFile(report) || report.kind !== "LedgerReport") throw new Error(stderr);
      return new Map(report.records.map((record) => [record.entry, record]));
    },
    /** Waits until the sandbox has seen it; rejects when `run` ends before. */
    async until(run: Spawned, what: (now: SandboxState) => boolean): Promise<void> {
      let ended: Ended | undefined;
      void run.ended.then((how) => {
        ended = how;
      });
      while (!what(state())) {
        if (ended !== undefined) throw new Error(`it ended with ${ended.status} too early: ${ended.stdout}${ended.stderr}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

export type Fleet = Awaited<ReturnType<typeof fleet>>;

/** The exit status, and by entry: outcome, attempts, request id, and what was said. */
export function applied({ status, stdout, stderr }: Ended) {
  const report: unknown = stdout === "" ? undefined : JSON.parse(stdout);
  if (!isApplyReport(report)) throw new Error(`no report (${status}): ${stdout}${stderr}`);
  const calls = report.calls.map(({ entry, diagnostic, ...call }) => [entry, { ...call, ...diagnostic }] as const);
  return { status, calls: new Map(calls), outcomes: Object.fromEntries(report.calls.map(({ entry, outcome }) => [entry, outcome])) };
}

/** The same for every call of every lane. */
export const each = <T>(lanes: readonly Lane[], what: T): Record<string, T> =>
  Object.fromEntries(lanes.flatMap((lane) => Array.from({ length: lane.calls ?? 1 }, (_, index) => [entryOf(lane, index + 1), what])));

const numbers = ({ calls = 1 }: Lane) => Array.from({ length: calls }, (_, index) => index + 1);

const warehouse = (lane: Lane) => ({
  name: "prod",
  schemas: [
    { name: "public", tables: numbers(lane).map((call) => ({ name: `t${call}`, megabytes: lane.megabytes ?? 40 })) },
    { name: "recovered" },
  ],
});

const namespace = (lane: Lane) => ({
  name: scopeOf(lane),
  workgroups: [{ name: `wg-${lane.name}` }],
  databases: [warehouse(lane)],
});

const cluster = (lane: Lane) => ({ identifier: scopeOf(lane), databases: [warehouse(lane)] });

const instance = (lane: Lane) => ({
  id: scopeOf(lane),
  databases: numbers(lane).map((call) => ({ name: `d${call}`, tables: [{ name: "t", kilobytes: 1024 * (lane.megabytes ?? 40) }] })),
  backups: [{ id: "101", startedAt: "-8h" }],
});

const entries = (lane: Lane): string =>
  numbers(lane)
    .map((call) => {
      const head = `  - { id: ${entryOf(lane, call)}, region: ${lane.region ?? "eu-west-1"}, from: { latest: true }`;
      if (lane.cloud === "rds")
        return `${head}, provider: alicloud-rds, instance: ${scopeOf(lane)}, databases: [{ name: d${call}, newName: d${call}-back }] }\n`;
      const place =
        lane.cloud === "cluster"
          ? `provider: redshift, cluster: ${scopeOf(lane)}`
          : `provider: redshift-serverless, namespace: ${scopeOf(lane)}, workgroup: wg-${lane.name}`;
      return `${head}, ${place},
      source: { database: prod }, target: { schema: recovered }, tables: [{ name: t${call}, newName: t${call}_back }] }\n`;
    })
    .join("");
