import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cost, inFolder, measure, versionOf } from "./support/measure.ts";
import { fixed, say, table } from "./support/print.ts";
import { type Scenario, withSandbox } from "./support/sandbox.ts";

const namespaces = Array.from({ length: 6 }, (_, index) => `bench-${index}`);
const tables = 20;
/** From 1 to 5 seconds each, at the sandbox's 400 MB/s. */
const megabytes = (index: number): number => 400 + 160 * (index % 11);

const world: Scenario = {
  version: 1,
  speed: { megabytesPerSecond: 400, pendingMs: 200, minimumMs: 500 },
  namespaces: namespaces.map((name, lane) => ({
    name,
    workgroups: [{ name: `${name}-wg` }],
    databases: [
      {
        name: "prod",
        schemas: [
          {
            name: "public",
            tables: Array.from({ length: tables }, (_, index) => ({ name: `t${index}`, megabytes: megabytes(index + 3 * lane) })),
          },
        ],
      },
    ],
    recoveryPoints: [{ id: `${name}-point`, createdAt: "-2h" }],
  })),
};

const plan = [
  "version: 1",
  "name: peers",
  "restores:",
  ...namespaces.flatMap((name) => [
    `  - id: ${name}`,
    `    provider: redshift-serverless`,
    `    region: eu-west-1`,
    `    namespace: ${name}`,
    `    workgroup: ${name}-wg`,
    `    from: { recoveryPointId: ${name}-point }`,
    `    source: { database: prod }`,
    `    tables:`,
    ...Array.from({ length: tables }, (_, index) => `      - { name: t${index}, newName: t${index}_restored }`),
  ]),
].join("\n");

interface Peer {
  readonly name: string;
  readonly needs: readonly string[];
  readonly command: readonly string[];
}

interface Outcome {
  readonly cost: Cost;
  readonly requests: number;
  readonly restored: number;
  /** What the slowest namespace's restores take by themselves. */
  readonly limitMs: number;
}

/** The same restores in the same sandbox by what people use instead: time, API calls, CPU and memory. */
export async function peers(root: string): Promise<void> {
  const cli = join(root, "dist/cli.js");
  const folder = join(root, "bench/peers");
  const all: readonly Peer[] = [
    { name: "reinstate apply", needs: [], command: [process.execPath, cli, "apply", "--yes"] },
    { name: "reinstate apply --poll-min 500ms", needs: [], command: [process.execPath, cli, "apply", "--yes", "--poll-min", "500ms"] },
    {
      name: "boto3, a thread a namespace",
      needs: ["python3", "boto3"],
      command: ["python3", join(folder, "boto3_restore.py"), String(namespaces.length), String(tables), ...namespaces],
    },
    { name: "AWS CLI, a loop a namespace", needs: ["aws"], command: [join(folder, "aws-cli.sh"), String(tables), ...namespaces] },
    {
      name: "one after the other, every 2 s",
      needs: ["python3", "boto3"],
      command: ["python3", join(folder, "boto3_restore.py"), "1", String(tables), ...namespaces],
    },
  ];
  const there = new Map([
    ["python3", await versionOf("python3")],
    ["boto3", await versionOf("python3", ["-c", "import boto3; print('boto3', boto3.__version__)"])],
    ["aws", await versionOf("aws")],
  ]);
  say(
    `${namespaces.length} namespaces of ${tables} tables, 1 to 5 s each; each peer against a sandbox of its own; ${[...there.values()].filter((version) => version !== undefined).join(", ")}\n`,
  );
  const rows: string[][] = [];
  for (const { name, needs, command } of all) {
    const missing = needs.filter((need) => there.get(need) === undefined);
    if (missing.length > 0) {
      rows.push([name, `not measured: ${missing.join(" and ")} missing`]);
      continue;
    }
    const { cost, requests, restored, limitMs } = await run(command);
    const all = namespaces.length * tables;
    const ended = cost.status === 0 && restored === all ? "" : `ended with ${cost.status}, ${restored} of ${all} restored`;
    rows.push([
      name,
      `${fixed(cost.wallMs / 1000)} s`,
      fixed(cost.wallMs / limitMs, 2),
      String(requests),
      fixed(requests / all),
      `${fixed(cost.cpuMs / 1000)} s`,
      `${fixed(cost.peakMegabytes, 0)} MB`,
      ended,
    ]);
  }
  say(table(["", "time", "of the slowest namespace's own", "API calls", "a table", "CPU", "peak memory", ""], rows));
}

function run(command: readonly string[]): Promise<Outcome> {
  return inFolder((cwd) =>
    withSandbox(world, async (sandbox) => {
      await mkdir(join(cwd, "plans"));
      await writeFile(join(cwd, "plans/peers.yaml"), `${plan}\n`);
      const env = { ...sandbox.env, AWS_DEFAULT_REGION: "eu-west-1", AWS_PAGER: "" };
      const cost = await measure(command, { cwd, env });
      const { restores, requests } = sandbox.world.state();
      const own = new Map<string, number>();
      for (const { scope, acceptedAt, endedAt } of restores)
        if (endedAt !== undefined) own.set(scope, (own.get(scope) ?? 0) + Date.parse(endedAt) - Date.parse(acceptedAt));
      return {
        cost,
        requests: Object.values(requests).reduce((sum, count) => sum + count, 0),
        restored: restores.filter(({ status }) => status === "succeeded").length,
        limitMs: Math.max(...own.values()),
      };
    }),
  );
}
