import type { ApplyEvent } from "../../model/event.ts";
import { eventLine, heartbeatLine, heartbeatMs } from "../../views/progress/lines.ts";
import { initialProgress, reduceProgress } from "../../views/progress/state.ts";

/** A plain line for each change of state, and one a minute, in the job's log. */
export function startProgress(say: (line: string) => void, now: () => number): { emit(event: ApplyEvent): void; stop(): void } {
  let state = initialProgress;
  const heartbeat = setInterval(() => state.total > 0 && say(heartbeatLine(state, now())), heartbeatMs);
  return {
    emit(event) {
      const line = eventLine(state, event);
      state = reduceProgress(state, event);
      if (line !== undefined) say(line);
    },
    stop: () => clearInterval(heartbeat),
  };
}
