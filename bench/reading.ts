import { join } from "node:path";
import { type Cost, inFolder, measure, versionOf } from "./support/measure.ts";
import { type Shape, writePlans, writeTerraform } from "./support/plans.ts";
import { fixed, say, table, verdict } from "./support/print.ts";
import { type Scenario, withSandbox } from "./support/sandbox.ts";
import { growth } from "./support/stats.ts";

const shapes = (tables: number): readonly Shape[] => [
  { name: "one file", files: 1, entries: 100, tables },
  { name: "1,000 files", files: 1_000, entries: 1_000, tables },
  // What one file may hold ends between the two sizes; see docs/restore-plan.md.
  { name: tables > 10_000 ? "10,000 entries in 10 files" : "10,000 entries", files: tables > 10_000 ? 10 : 1, entries: 10_000, tables },
];

const commands = [
  { name: "validate", args: ["validate"] },
  { name: "plan --offline", args: ["plan", "--offline"] },
  { name: "plan, sandbox", args: ["plan"] },
] as const;

const world: Scenario = {
  version: 1,
  namespaces: [
    {
      name: "bench",
      workgroups: [{ name: "bench-wg" }],
      databases: [{ name: "prod" }],
      recoveryPoints: [{ id: "bench-point", createdAt: "-2h" }],
    },
  ],
};

const shown = (cost: Cost): string => `${fixed(cost.wallMs / 1000)} s ${fixed(cost.cpuMs / 1000)} s ${fixed(cost.peakMegabytes, 0)} MB`;

/** What reading and planning many tables costs, beside terraform with as many resources. */
export async function reading(root: string, sizes: readonly number[] = [10_000, 100_000]): Promise<void> {
  const cli = join(root, "dist/cli.js");
  say("wall time, CPU time and peak memory of the whole process\n");
  const offline = new Map<number, Cost>();
  await withSandbox(world, async ({ env }) => {
    const rows: string[][] = [];
    const points = new Map<string, [number, number][]>();
    for (const size of sizes) {
      for (const shape of shapes(size)) {
        await inFolder(async (cwd) => {
          await writePlans(cwd, shape);
          const row = [`${size} tables, ${shape.name}`];
          for (const { name, args } of commands) {
            const cost = await measure([process.execPath, cli, ...args], { cwd, env });
            if (cost.status !== 0)
              throw new Error(`${name} ended with ${cost.status}: ${cost.stderr.slice(0, 500)}${cost.stdout.slice(0, 500)}`);
            row.push(shown(cost));
            const key = `${name}, ${shape.name.replace(" in 10 files", "")}`;
            points.set(key, [...(points.get(key) ?? []), [size, cost.cpuMs]]);
            if (name === "plan --offline" && shape.name === "one file") offline.set(size, cost);
          }
          rows.push(row);
        });
      }
    }
    say(table(["", ...commands.map(({ name }) => name)], rows));
    for (const [key, own] of points) if (own.length > 1) say(`${key}: CPU grows as tables^${fixed(growth(own), 2)}`);
  });
  await besideTerraform(offline.get(10_000));
}

async function besideTerraform(own: Cost | undefined): Promise<void> {
  if (own === undefined) return;
  say(`\n10,000 tables, plan --offline: ${shown(own)}`);
  say(
    `under 2 s (CPU ${fixed(own.cpuMs / 1000)} s, wall ${fixed(own.wallMs / 1000)} s): ${verdict(Math.min(own.cpuMs, own.wallMs) < 2_000)}; under 300 MB: ${verdict(own.peakMegabytes < 300)}`,
  );
  const version = await versionOf("terraform", ["version"]);
  if (version === undefined) {
    say("terraform: not installed, so nothing is compared with it");
    return;
  }
  await inFolder(async (cwd) => {
    await writeTerraform(cwd, 10_000);
    await measure(["terraform", "init", "-input=false"], { cwd });
    const rows: string[][] = [];
    let planned: Cost | undefined;
    for (const args of [["validate"], ["plan", "-input=false", "-refresh=false"]]) {
      const cost = await measure(["terraform", ...args], { cwd });
      if (cost.status !== 0) throw new Error(`terraform ${args[0]} ended with ${cost.status}: ${cost.stderr.slice(0, 500)}`);
      rows.push([`terraform ${args[0]}`, shown(cost)]);
      planned = cost;
    }
    say(`\n${version}, 10,000 terraform_data resources in one file\n${table(["", "wall, CPU, memory"], rows)}`);
    if (planned === undefined) return;
    say(
      `reinstate plan --offline needs ${fixed((own.wallMs / planned.wallMs) * 100)} % of its wall time, ${fixed((own.cpuMs / planned.cpuMs) * 100)} % of its CPU time, ${fixed((own.peakMegabytes / planned.peakMegabytes) * 100)} % of its memory`,
    );
    say(
      `a twentieth of its wall time: ${verdict(own.wallMs / planned.wallMs <= 0.05)}, of its CPU time: ${verdict(own.cpuMs / planned.cpuMs <= 0.05)}; half its memory: ${verdict(own.peakMegabytes / planned.peakMegabytes <= 0.5)}`,
    );
  });
}
