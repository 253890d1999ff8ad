import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inFolder, measure } from "./support/measure.ts";
import { fixed, say, table } from "./support/print.ts";
import { type Scenario, withSandbox } from "./support/sandbox.ts";

const restoresEach = 4;
const restoreSeconds = 20;

const instancesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `rm-bench${index}`);
const databases = Array.from({ length: restoresEach }, (_, index) => `db${index}`);

const worldOf = (count: number): Scenario => ({
  version: 1,
  speed: { megabytesPerSecond: 400, pendingMs: 200, minimumMs: restoreSeconds * 1000 },
  instances: instancesOf(count).map((id) => ({
    id,
    region: "cn-hangzhou",
    databases: databases.map((name) => ({ name, tables: [{ name: "t", megabytes: 100 }] })),
    backups: [{ id: "100", startedAt: "-3h" }],
  })),
});

const planOf = (count: number): string =>
  [
    "version: 1",
    "name: region",
    "restores:",
    ...instancesOf(count).flatMap((instance) =>
      databases.flatMap((name) => [
        `  - id: ${instance}-${name}`,
        "    provider: alicloud-rds",
        "    region: cn-hangzhou",
        `    instance: ${instance}`,
        '    from: { backupId: "100" }',
        `    databases: [{ name: ${name}, newName: ${name}_restored }]`,
      ]),
    ),
  ].join("\n");

const columns = ["DescribeHistoryTasks", "DescribeDBInstanceAttribute", "DescribeDatabases", "RestoreTable"];

/** RDS instances of one region beside each other, in the sandbox: what their lanes share, and what each has to ask for itself. */
export async function region(root: string): Promise<void> {
  say(
    `${restoresEach} databases of ${restoreSeconds} s an instance, one after the other; API calls a restore, those of the plan included\n`,
  );
  const rows: string[][] = [];
  for (const count of [1, 5, 30]) rows.push(await row(root, count));
  say(table(["instances", "time", "of an instance's own", "API calls a restore", ...columns, "other reads"], rows));
}

const row = (root: string, count: number): Promise<string[]> =>
  inFolder((cwd) =>
    withSandbox(worldOf(count), async (sandbox) => {
      await mkdir(join(cwd, "plans"));
      await writeFile(join(cwd, "plans/region.yaml"), `${planOf(count)}\n`);
      const command = [process.execPath, join(root, "dist/cli.js"), "apply", "--yes", "--parallel", String(count)];
      const { wallMs, status } = await measure(command, { cwd, env: sandbox.env });
      const { restores, requests } = sandbox.world.state();
      const all = count * restoresEach;
      if (status !== 0 || restores.length !== all) throw new Error(`ended with ${status}, ${restores.length} of ${all} restores`);
      const each = (calls: number) => fixed(calls / all, 2);
      const total = Object.values(requests).reduce((sum, calls) => sum + calls, 0);
      const named = columns.map((operation) => requests[operation] ?? 0);
      const others = total - named.reduce((sum, calls) => sum + calls, 0);
      const own = restoresEach * (restoreSeconds * 1000 + 200);
      return [String(count), `${fixed(wallMs / 1000)} s`, fixed(wallMs / own, 2), each(total), ...named.map(each), each(others)];
    }),
  );
