import type { Call } from "../../model/call.ts";
import type { ApplyEvent, Outcome } from "../../model/event.ts";
import { nextRate, type RestoreRate } from "./rate.ts";

/** A call that is on its way. Times are ms since the epoch. */
export interface ActiveCall {
  readonly call: Call;
  readonly attempt: number;
  readonly since: number;
  readonly requestId?: string;
  readonly rate?: RestoreRate;
  /** What keeps it waiting now, and until when at least. */
  readonly waiting?: { readonly code: string; readonly message: string; readonly until: number };
}

/** What progress shows: a fold over ApplyEvents. Its size follows what runs, not what is planned. */
export interface ProgressState {
  readonly startedAt: number;
  readonly total: number;
  readonly ended: Readonly<Record<Outcome, number>>;
  /** What ended restores moved, by unit; percents don't add up and are left out. */
  readonly moved: Readonly<Record<string, number>>;
  /** In order of their start. */
  readonly active: ReadonlyMap<string, ActiveCall>;
  readonly notice?: string;
}

export const initialProgress: ProgressState = {
  startedAt: 0,
  total: 0,
  ended: { restored: 0, skipped: 0, failed: 0, detached: 0, "not-run": 0, unknown: 0 },
  moved: {},
  active: new Map(),
};

export function reduceProgress(state: ProgressState, event: ApplyEvent): ProgressState {
  switch (event.type) {
    case "started":
      return { ...initialProgress, startedAt: event.at, total: event.calls.length };
    case "submitting":
      return changed(state, event.call, { call: event.call, attempt: event.attempt, since: event.at });
    case "submitted": {
      const before = started(state, event.call, event.at);
      const { waiting: _, ...rest } = before;
      const id = event.requestId === undefined ? {} : { requestId: event.requestId };
      return changed(state, event.call, { ...rest, ...id, attempt: event.attempt });
    }
    case "progress": {
      const { waiting: _, ...rest } = started(state, event.call, event.at);
      return changed(
        state,
        event.call,
        event.progress === undefined ? rest : { ...rest, rate: nextRate(rest.rate, event.progress, event.at) },
      );
    }
    case "waiting": {
      const { code, message } = event;
      return changed(state, event.call, {
        ...started(state, event.call, event.at),
        waiting: { code, message, until: event.at + event.delayMs },
      });
    }
    case "ended": {
      const active = new Map(state.active);
      active.delete(event.call.key);
      const { notice: _, ...rest } = state;
      return {
        ...rest,
        active,
        ended: { ...state.ended, [event.outcome]: state.ended[event.outcome] + 1 },
        moved: movedBy(state, event.progress),
      };
    }
    case "notice":
      return { ...state, notice: event.message };
    default:
      return event satisfies never;
  }
}

/** Calls that nothing was heard of yet. */
export function waitingCount(state: ProgressState): number {
  return Math.max(0, state.total - state.active.size - endedCount(state));
}

export const endedCount = ({ ended }: ProgressState): number =>
  ended.restored + ended.skipped + ended.failed + ended.detached + ended["not-run"] + ended.unknown;

const started = (state: ProgressState, call: Call, at: number): ActiveCall => state.active.get(call.key) ?? { call, attempt: 1, since: at };

function changed(state: ProgressState, call: Call, active: ActiveCall): ProgressState {
  const { notice: _, ...rest } = state;
  return { ...rest, active: new Map(state.active).set(call.key, active) };
}

function movedBy(state: ProgressState, progress: { readonly done: number; readonly unit: string } | undefined): ProgressState["moved"] {
  if (progress === undefined || progress.unit === "%") return state.moved;
  return { ...state.moved, [progress.unit]: (state.moved[progress.unit] ?? 0) + progress.done };
}
