import { systemClock } from "../../app/clock.ts";
import type { EngineOptions } from "../../app/engine.ts";
import { visible } from "../../diagnostic/escape-control.ts";
import type { RequestTrace } from "../../providers/provider.ts";
import type { Invocation } from "../command.ts";

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

/** One API request on one line, for `--verbose`: `> redshift-serverless ListRecoveryPoints eu-west-1: 200 in 84ms, attempt 1, request 4f1c…`. */
function traceLine(trace: RequestTrace): string {
  const answer = [
    trace.status === undefined ? undefined : String(trace.status),
    trace.error === undefined ? undefined : visible(trace.error),
  ].filter((part) => part !== undefined);
  const id = trace.requestId === undefined ? "" : `, request ${visible(trace.requestId)}`;
  return `> ${trace.provider} ${trace.operation} ${visible(trace.region)}: ${answer.join(" ") || "no answer"} in ${Math.round(trace.durationMs)}ms, attempt ${trace.attempt}${id}`;
}
