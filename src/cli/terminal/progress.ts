import { lineProgress } from "../../app/line-progress.ts";
import type { ApplyEvent } from "../../model/event.ts";
import { painter } from "../../views/format/paint.ts";
import { barLines } from "../../views/progress/bars.ts";
import { eventText } from "../../views/progress/lines.ts";
import { initialProgress, reduceProgress } from "../../views/progress/state.ts";
import { outcomeStyles } from "../../views/text/report.ts";
import { type Io, showsUnicode, wantsColor } from "./io.ts";

export interface ProgressDisplay {
  emit(event: ApplyEvent): void;
  /** A line beside the progress: API requests, notes. */
  note(line: string): void;
  stop(): void;
}

/** ProgressDisplay on stderr: bars where somebody can watch them, else a line for each change of state. */
export async function startProgress(io: Io, noColor: boolean): Promise<ProgressDisplay> {
  const { isTTY, columns, rows } = io.stderr;
  // One that knows no size, as behind a serial line, shows no bars.
  const screen = isTTY === true && columns !== 0 && rows !== 0 && io.env["TERM"] !== "dumb" && (io.env["CI"] ?? "") === "";
  return screen ? bars(io, noColor) : lines(io);
}

function lines(io: Io): ProgressDisplay {
  const note = (line: string) => io.stderr.write(`${line}\n`);
  return { ...lineProgress(note, io.now), note };
}

const frameMs = 200;

async function bars(io: Io, noColor: boolean): Promise<ProgressDisplay> {
  const { createLogUpdate } = await import("log-update");
  const { stderr } = io;
  const color = wantsColor(stderr, io.env, noColor);
  const unicode = showsUnicode(io.env);
  const draw = createLogUpdate(stderr);
  let state = initialProgress;
  const frame = () => {
    if (state.total === 0) return;
    const screen = { columns: stderr.columns ?? 80, rows: stderr.rows ?? 24, color, unicode };
    draw(barLines(state, io.now(), screen).join("\n"));
  };
  const note = (line: string) => {
    draw.clear();
    stderr.write(`${line}\n`);
    frame();
  };
  const timer = setInterval(frame, frameMs);
  return {
    emit: (event) => {
      const before = state;
      state = reduceProgress(state, event);
      // What came to an end stays above the bars; what was done long ago isn't news.
      const ending = event.type === "ended" && event.outcome !== "skipped" ? eventText(before, event) : undefined;
      if (ending !== undefined && event.type === "ended") note(painter(color)(outcomeStyles[event.outcome], ending));
    },
    note,
    stop: () => {
      clearInterval(timer);
      draw.clear();
      draw.done();
    },
  };
}
