import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { visible } from "../../diagnostic/escape-control.ts";
import { formatDiagnostics } from "../../diagnostic/format.ts";
import { folded, foldNote } from "../format/fold.ts";
import type { TextOptions } from "./options.ts";

const limits = { notes: 20, places: 3 };

/** Notes on something that is as it should be: said once, without excerpt, however many places they are about. */
export function notesText(notes: readonly Diagnostic[], options: TextOptions): string {
  const groups = new Map<string, Diagnostic[]>();
  for (const note of notes) {
    const same = `${note.code} ${note.message} ${note.hint ?? ""}`;
    const group = groups.get(same);
    if (group === undefined) groups.set(same, [note]);
    else group.push(note);
  }
  const { shown, hidden } = folded([...groups.values()], limits.notes, options.verbose);
  return [...shown.map((group) => groupText(group, options)), ...foldNote(hidden, "")].join("\n\n");
}

function groupText(group: readonly Diagnostic[], options: TextOptions): string {
  const [first, ...others] = group;
  const { shown, hidden } = folded(others, limits.places, options.verbose);
  const places = shown.flatMap(({ location }) => (location === undefined ? [] : [`${location.file}:${location.line}:${location.column}`]));
  const more = hidden === 0 ? "" : ` and ${hidden} more`;
  const text = first === undefined ? "" : formatDiagnostics([first], () => undefined, { color: options.color });
  return places.length === 0 ? text : `${text}\n  also: ${visible(places.join(", "))}${more}`;
}
