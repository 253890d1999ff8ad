import type { ApplyEvent } from "../model/event.ts";
import { eventLine, heartbeatLine, heartbeatMs } from "../views/progress/lines.ts";
import { initialProgress, reduceProgress } from "../views/progress/state.ts";

export interface LineProgress {
  emit(event: ApplyEvent): void;
  stop(): void;
}

/** A plain line for each change of state, and one a minute: for logs, and where nobody can watch bars. */
export function lineProgress(write: (line: string) => void, now: () => number): LineProgress {
  let state = initialProgress;
  const heartbeat = setInterval(() => state.total > 0 && write(heartbeatLine(state, now())), heartbeatMs);
  return {
    emit(event) {
      const line = eventLine(state, event);
      state = reduceProgress(state, event);
      if (line !== undefined) write(line);
    },
    stop: () => clearInterval(heartbeat),
  };
}
