import type { BackupKind, Pin } from "../../model/call.ts";
import type { Json } from "../../model/json.ts";
import type { PlannedEntry } from "../../model/planned.ts";
import { isFields, selectorText } from "../format/selector.ts";
import { code, unbroken } from "./escape.ts";
import { age, between, expiry, timeOf, utc } from "./times.ts";

/** As much of a planned entry as tells of its backup. */
type WithBackup = Pick<PlannedEntry, "pin" | "backupKind">;

/** The moment that the restored data is of, where it is known; ms since the epoch. */
export const momentOf = ({ pin, backupKind }: WithBackup): number | undefined => timeOf(backupKind?.isMoment ? pin?.id : pin?.createdAt);

/** `recovery point of 2026-11-20 09:00 UTC`, or its id where its time isn't known. */
export function backupName(pin: Pin, backupKind: BackupKind | undefined): string {
  const kind = backupKind === undefined ? code(pin.kind) : backupKind.label;
  if (backupKind?.isMoment) return `${kind} ${utc(pin.id) ?? code(pin.id)}`;
  const at = utc(pin.createdAt);
  return at === undefined ? `${kind} ${code(pin.id)}` : `${kind} of ${at}`;
}

/** The cell of a table: which backup, how old, until when, and how far before the time that was asked for. */
export function backupCell({ pin, backupKind, selector }: PlannedEntry, now: number): string {
  if (pin === undefined) return `${selector === undefined ? "not known" : code(selectorText(selector))}<br>${unbroken("not looked up")}`;
  const lines = [backupName(pin, backupKind)];
  const at = momentOf({ pin, ...(backupKind && { backupKind }) });
  const ends = timeOf(pin.expiresAt);
  const details = [...(at === undefined ? [] : [age(at, now)]), ...(ends === undefined ? [] : [expiry(ends, now)])];
  if (details.length > 0) lines.push(details.join(", "));
  const asked = askedFor(selector);
  if (asked !== undefined && at !== undefined && asked - at >= 60_000) lines.push(`${between(at, asked)} before the time asked for`);
  return lines.map((line) => (line.includes("`") ? line : unbroken(line))).join("<br>");
}

/** The time of an `at`. */
function askedFor(selector: Json | undefined): number | undefined {
  const at = isFields(selector) ? selector["at"] : undefined;
  return typeof at === "string" ? timeOf(at) : undefined;
}
