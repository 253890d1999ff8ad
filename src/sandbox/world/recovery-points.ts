import { hours, minutes } from "../clock.ts";
import { uuidOf } from "../identifiers.ts";

export interface RecoveryPoint {
  readonly id: string;
  readonly createdAt: number;
}

/** What of a namespace its recovery points depend on. */
interface Scope {
  readonly name: string;
  readonly createdAt: number;
  /** The scenario's own; undefined: one every 30 minutes. */
  readonly recoveryPoints: readonly RecoveryPoint[] | undefined;
}

/** Redshift Serverless makes one every 30 minutes and keeps each for 24 hours. */
const every = 30 * minutes;
const kept = 24 * hours;

/** Those that exist now, in no useful order, as the API promises none. */
export function recoveryPoints(namespace: Scope, now: number): readonly RecoveryPoint[] {
  const points = namespace.recoveryPoints ?? generated(namespace, now);
  return points
    .filter((point) => point.createdAt <= now && now < point.createdAt + kept)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

export function recoveryPoint(namespace: Scope, id: string, now: number): RecoveryPoint | undefined {
  return recoveryPoints(namespace, now).find((point) => point.id === id);
}

/** On the half hours of the clock, so that their ids don't depend on when the sandbox was started. */
function generated(namespace: Scope, now: number): RecoveryPoint[] {
  const newest = Math.floor(now / every) * every;
  const points: RecoveryPoint[] = [];
  for (let at = newest; at > now - kept && at >= namespace.createdAt; at -= every) {
    points.push({ id: uuidOf(`recovery-point/${namespace.name}/${at}`), createdAt: at });
  }
  return points;
}
