import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { systemClock } from "../app/clock.ts";
import { userAgent } from "../app/version.ts";
import { keepLibrariesQuiet } from "../platform/warnings.ts";
import type { ActionCode } from "./codes.ts";
import { runAction } from "./run.ts";
import { githubRunner } from "./runner/runner.ts";
import { watchStops } from "./runner/stop.ts";

const { env } = process;
keepLibrariesQuiet(process);
const runner = githubRunner(env);
const { stop, overdue } = watchStops(process, () =>
  runner.log("Stopping: what is in flight is being recorded; the provider's jobs go on, and the next run carries on with them."),
);
try {
  const status = await runAction({
    env,
    runner,
    clock: systemClock(),
    stop,
    overdue,
    userAgent,
    temp: env["RUNNER_TEMP"] || tmpdir(),
    random: Math.random,
    unique: () => randomUUID().slice(0, 8),
  });
  process.exit(status);
} catch (error) {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  runner.annotate({
    level: "error",
    title: "action-unexpected" satisfies ActionCode,
    message: `${message}\nhint: this is a bug, please report it; what was in flight is in the ledger`,
  });
  if (error instanceof Error && error.stack !== undefined) runner.debug(error.stack);
  process.exit(1);
}
