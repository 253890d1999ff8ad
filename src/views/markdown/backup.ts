import type { Pin } from "../../model/call.ts";
import type { Json } from "../../model/json.ts";
import type { PlannedEntry } from "../../model/planned.ts";
import { isFields, selectorText } from "../format/selector.ts";
import { code, unbroken } from "./escape.ts";
import { age, between, expiry, timeOf, utc } from "./times.ts";

const kinds: Readonly<Record<Pin["kind"], string>> = {
  "recovery-point": "recovery point",
  snapshot: "snapshot",
  "backup-set": "backup set",
  "restore-time": "point in time",
};

/** The moment that the restored data is of, where it is known; ms since the epoch. */
export const momentOf = (pin: Pin | undefined): number | undefined => timeOf(pin?.kind === "restore-time" ? pin.id : pin?.createdAt);

export const backupKind = (pin: Pin): string => kinds[pin.kind];

/** `recovery point of 2026-11-20 09:00 UTC`, or its id where its time isn't known. */
export function backupName(pin: Pin): string {
  if (pin.kind === "restore-time") return `point in time ${utc(pin.id) ?? code(pin.id)}`;
  const at = utc(pin.createdAt);
  return at === undefined ? `${kinds[pin.kind]} ${code(pin.id)}` : `${kinds[pin.kind]} of ${at}`;
}

/** The cell of a table: which backup, how old, until when, and how far before the time that was asked for. */
export function backupCell({ pin, selector }: PlannedEntry, now: number): string {
  if (pin === undefined) return `${selector === undefined ? "not known" : code(selectorText(selector))}<br>${unbroken("not looked up")}`;
  const lines = [backupName(pin)];
  const at = momentOf(pin);
  const ends = timeOf(pin.expiresAt);
  const facts = [...(at === undefined ? [] : [age(at, now)]), ...(ends === undefined ? [] : [expiry(ends, now)])];
  if (facts.length > 0) lines.push(facts.join(", "));
  const asked = askedFor(selector);
  if (asked !== undefined && at !== undefined && asked - at >= 60_000) lines.push(`${between(at, asked)} before the time asked for`);
  return lines.map((line) => (line.includes("`") ? line : unbroken(line))).join("<br>");
}

/** The time of an `at`. */
function askedFor(selector: Json | undefined): number | undefined {
  const at = isFields(selector) ? selector["at"] : undefined;
  return typeof at === "string" ? timeOf(at) : undefined;
}
