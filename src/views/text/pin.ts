import { visible } from "../../diagnostic/escape-control.ts";
import type { BackupKind, Pin } from "../../model/call.ts";
import { instantOf, relative } from "../format/human.ts";

/** `recovery point 3f9c…, taken 2026-11-20T09:00:00Z (1h ago), expires in 23h`. */
export function pinText(pin: Pin, kind: BackupKind | undefined, now: number): string {
  const parts = [`${visible(kind?.label ?? pin.kind)} ${visible(pin.id)}`];
  const time = pin.createdAt === undefined ? Number.NaN : Date.parse(pin.createdAt);
  if (pin.createdAt !== undefined)
    parts.push(`taken ${visible(instantOf(pin.createdAt))}${Number.isNaN(time) ? "" : ` (${relative(time, now)})`}`);
  const end = pin.expiresAt === undefined ? Number.NaN : Date.parse(pin.expiresAt);
  if (!Number.isNaN(end)) parts.push(`${end <= now ? "expired" : "expires"} ${relative(end, now)}`);
  return parts.join(", ");
}
