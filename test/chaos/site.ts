import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import { plans, scenario } from "./plans.ts";
import { type Program, program } from "./program.ts";

const run = promisify(execFile);

export type LedgerKind = "file" | "git";

export interface SiteOptions {
  readonly ledger: LedgerKind;
  /** The command line under test: `dist/cli.js` of some build. */
  readonly cli: string;
  readonly scenario?: Scenario;
  /** Flags as `REINSTATE_…` variables, over the harness's own short times. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A ledger, a sandbox of its own, and the restore plans. */
export interface Site {
  readonly sandbox: Sandbox;
  /** A checkout to work in: one and the same folder for a file ledger, a clone of its own for a git ledger. */
  checkout(): Promise<Program>;
  remove(): Promise<void>;
}

/** Short enough that a run takes a second or two, long enough for a busy machine. */
const quick = {
  REINSTATE_LEASE: "1s",
  REINSTATE_SETTLE: "500ms",
  REINSTATE_POLL_MIN: "40ms",
  REINSTATE_POLL_MAX: "100ms",
  REINSTATE_REQUEST_TIMEOUT: "5s",
};

export async function openSite(options: SiteOptions): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "reinstate-chaos-"));
  const sandbox = await startSandbox({ scenario: options.scenario ?? scenario });
  const git = (cwd: string, ...args: readonly string[]) =>
    run("git", ["-c", "user.name=Jo", "-c", "user.email=jo@example.com", ...args], { cwd });
  const seed = join(folder, "seed");
  await mkdir(join(seed, "plans"), { recursive: true });
  for (const [name, text] of Object.entries(plans)) await writeFile(join(seed, "plans", name), text);
  const remote = join(folder, "remote.git");
  if (options.ledger === "git") {
    await git(folder, "init", "--quiet", "--bare", "--initial-branch=main", remote);
    await git(seed, "init", "--quiet", "--initial-branch=main");
    await git(seed, "add", ".");
    await git(seed, "commit", "--quiet", "-m", "restore plans");
    await git(seed, "push", "--quiet", `file://${remote}`, "main");
  }
  const ledger = options.ledger === "git" ? "git:reinstate-ledger" : `file:${join(folder, "ledger")}`;
  let checkouts = 0;
  return {
    sandbox,
    async checkout() {
      checkouts += 1;
      const cwd = join(folder, `checkout-${checkouts}`);
      if (options.ledger === "git") await git(folder, "clone", "--quiet", `file://${remote}`, cwd);
      else await cp(seed, cwd, { recursive: true });
      return program({ cli: options.cli, cwd, env: { ...quick, ...sandbox.env, REINSTATE_LEDGER: ledger, ...options.env } });
    },
    async remove() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
