import { systemClock } from "../../app/clock.ts";
import type { EngineOptions } from "../../app/engine.ts";
import type { Invocation } from "../command.ts";
import { traceLine } from "../terminal/trace.ts";

/** The engine's surroundings for one command. `note` takes the lines of --verbose. */
export function engineOptions(
  { io, options }: Invocation,
  note: (line: string) => void = (line) => io.stderr.write(`${line}\n`),
): EngineOptions {
  return {
    cwd: io.cwd,
    env: io.env,
    clock: systemClock(io.now),
    ...(options.ledger !== undefined && { ledger: options.ledger }),
    settings: options.settings,
    ...(options.verbose && { trace: (request) => note(traceLine(request)) }),
  };
}
