import { spawnSync } from "node:child_process";
import { access, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { inFolder, measure } from "./support/measure.ts";
import { writePlans } from "./support/plans.ts";
import { fixed, say, table, verdict } from "./support/print.ts";
import { median } from "./support/stats.ts";

interface Start {
  readonly name: string;
  readonly args: readonly string[];
  /** At most so many times what bare node takes. */
  readonly goal?: number;
}

/** How long the short commands take, as multiples of a Node that does nothing. Interleaved, so that all meet the same machine. */
export async function start(root: string, rounds = 15): Promise<void> {
  const cli = join(root, "dist/cli.js");
  const starts: readonly Start[] = [
    { name: "node -e 0", args: ["-e", "0"] },
    { name: "--version", args: [cli, "--version"], goal: 1.3 },
    { name: "--help", args: [cli, "--help"], goal: 1.3 },
    { name: "validate, one small file", args: [cli, "validate"], goal: 2 },
    { name: "plan --offline, the same", args: [cli, "plan", "--offline"] },
  ];
  const nodes = [process.execPath];
  const newer = join(root, "tools/node24/node_modules/node/bin/node");
  if (await exists(newer)) nodes.push(newer);
  else say("Node 24 isn't there (npm ci --prefix tools/node24): measured with this Node only");
  await inFolder(async (cwd) => {
    await writePlans(cwd, { name: "small", files: 1, entries: 1, tables: 2 });
    for (const node of nodes) {
      const { stdout } = await measure([node, "--version"], { cwd });
      const times = interleaved(node, starts, rounds, cwd);
      const [bare] = times;
      if (bare === undefined) return;
      const rows = starts.map(({ name, goal }, index) => {
        const { middle, least } = times[index] ?? bare;
        const ratio = middle / bare.middle;
        return [
          name,
          `${fixed(middle, 0)} ms`,
          fixed(ratio, 2),
          `${fixed(least, 0)} ms`,
          fixed(least / bare.least, 2),
          goal === undefined ? "" : `at most ${goal}: ${verdict(ratio <= goal)}`,
        ];
      });
      say(`\nNode ${stdout.trim()}, median of ${rounds}\n${table(["", "median", "ratio", "fastest", "ratio", ""], rows)}`);
    }
    await theAction(root, cwd, rounds);
  });
}

/** Directly, without the clock's own process between. */
function interleaved(node: string, starts: readonly Start[], rounds: number, cwd: string): { middle: number; least: number }[] {
  const samples = starts.map((): number[] => []);
  // The first round fills caches: the disk's, and Node's own for compiled code.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { name, args }] of starts.entries()) {
      const from = performance.now();
      const { status, stderr } = spawnSync(node, args, { cwd });
      const took = performance.now() - from;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr.toString()}`);
      if (round > 0) samples[index]?.push(took);
    }
  }
  return samples.map((own) => ({ middle: median(own), least: Math.min(...own) }));
}

/** From the start of the Action to its first request to GitHub, which here is a server that only takes the time. */
async function theAction(root: string, cwd: string, rounds: number): Promise<void> {
  const action = join(root, "dist/action.js");
  if (!(await exists(action))) {
    say("\nthe Action isn't built: not measured");
    return;
  }
  const times: number[] = [];
  let began = 0;
  let asked = false;
  const server = createServer((_, response) => {
    if (!asked) times.push(performance.now() - began);
    asked = true;
    response.writeHead(404, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const event = join(cwd, "event.json");
  await writeFile(
    event,
    JSON.stringify({
      action: "synchronize",
      number: 1,
      pull_request: {
        number: 1,
        head: { sha: "a".repeat(40), ref: "x", repo: { full_name: "o/r" } },
        base: { sha: "b".repeat(40), ref: "main", repo: { full_name: "o/r" } },
      },
      repository: { full_name: "o/r", default_branch: "main" },
    }),
  );
  const env = {
    GITHUB_API_URL: url,
    GITHUB_EVENT_PATH: event,
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_REPOSITORY: "o/r",
    GITHUB_WORKSPACE: cwd,
    GITHUB_SHA: "a".repeat(40),
    GITHUB_ACTIONS: "true",
    GITHUB_RUN_ID: "1",
    GITHUB_REF: "refs/pull/1/merge",
    "INPUT_GITHUB-TOKEN": "not-a-token",
    INPUT_COMMAND: "plan",
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      asked = false;
      began = performance.now();
      await measure([process.execPath, action], { cwd, env });
    }
  } finally {
    server.close();
  }
  if (times.length === 0) say("\nthe Action made no request in the bench's repository: not measured");
  else say(`\nthe Action to its first request: ${fixed(median(times), 0)} ms, median of ${times.length}`);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
