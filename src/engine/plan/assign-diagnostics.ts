import { type Diagnostic, type EntryDiagnostic, type Path, toDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { Call } from "../../model/call.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { groupBy } from "../util/group-by.ts";

/** Diagnostics of an entry, given to the calls that they concern. */
export interface Assigned {
  /** About the entry as a whole: true of each of its calls. */
  readonly entry: readonly Diagnostic[];
  readonly byKey: ReadonlyMap<string, readonly Diagnostic[]>;
}

const text = (path: Path): string => JSON.stringify(path);

/** One at or below a call's path is about that call; any other is about them all. Linear in calls and diagnostics. */
export function assignDiagnostics(entry: Entry, calls: readonly Call[], found: readonly EntryDiagnostic[]): Assigned {
  const byPath = groupBy(found.length > 0 ? calls : [], (call) => text(call.path));
  const about: Diagnostic[] = [];
  const byKey = new Map<string, Diagnostic[]>();
  for (const one of found) {
    const diagnostic = toDiagnostic(one, entry.locate);
    const concerned = nearest(byPath, one.path);
    if (concerned === undefined || concerned.length === calls.length) about.push(diagnostic);
    else for (const call of concerned) byKey.set(call.key, [...(byKey.get(call.key) ?? []), diagnostic]);
  }
  return { entry: about, byKey };
}

function nearest(byPath: ReadonlyMap<string, Call[]>, path: Path): Call[] | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = byPath.get(text(path.slice(0, length)));
    if (found !== undefined) return found;
  }
  return undefined;
}
