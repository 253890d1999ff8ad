import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { askedFor } from "../../model/call.ts";
import type { PlanPage } from "../../model/pages.ts";
import { counted, relative } from "../format/human.ts";
import { backupName, momentOf } from "./backup.ts";
import { type EntryInPlan, needsBackup, sizeText } from "./counts.ts";
import { grouped } from "./diagnostics.ts";
import { code } from "./escape.ts";
import { prose } from "./prose.ts";
import { age, timeOf, utcOf } from "./times.ts";

const few = 3;
const columns = 80;

/** The reviewer's questions, answered in a line each: what, from when, into where, how big, what could go wrong, until when. */
export function summaryLines(entries: readonly EntryInPlan[], { now, offline, run }: PlanPage): readonly string[] {
  const open = entries.filter(({ entry }) => entry.calls.some(needsBackup));
  if (open.length === 0) return [];
  const calls = open.flatMap(({ entry }) => entry.calls.filter(needsBackup));
  const size = sizeText(calls);
  const lines = [
    [
      "What",
      listed(
        calls.flatMap((call) => askedFor(call).map(({ source }) => code(source, columns))),
        "more",
      ),
    ],
    ["From", fromText(open, now)],
    ["Into", listed([...new Set(open.flatMap(placesOf))], "more places")],
    ["Size", size ?? (offline ? "not looked up" : "not known before the restore")],
    ["Checks", checksText(run.diagnostics, offline)],
    ["Merge by", deadlineText(open, now, offline)],
  ];
  return lines.map(([title = "", text = ""]) => `- **${title}:** ${text}`);
}

/** `namespace analytics in eu-west-1, account 111122223333`, for what would be restored of an entry. */
const placesOf = ({ entry: { account, calls } }: EntryInPlan): string[] => {
  const where = account === undefined ? "" : `, account ${code(account, columns)}`;
  return calls
    .filter(needsBackup)
    .map(({ scopeKind, scope, region }) => `${prose(scopeKind)} ${code(scope, columns)} in ${code(region, columns)}${where}`);
};

function checksText(diagnostics: readonly Diagnostic[], offline: boolean): string {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { first } of grouped(diagnostics)) count[first.severity] += 1;
  if (offline) return "not made, the cloud was not asked";
  const below = [
    ...(count.warning > 0 ? [counted(count.warning, "warning")] : []),
    ...(count.info > 0 ? [counted(count.info, "note")] : []),
  ];
  const words = [
    ...(count.error > 0 ? [`${counted(count.error, "error")} above`] : []),
    ...(below.length > 0 ? [`${below.join(" and ")} below`] : []),
  ];
  return words.length === 0 ? "all passed" : words.join(", ");
}

function listed(items: readonly string[], more: string): string {
  const named = items.slice(0, items.length === few + 1 ? few + 1 : few);
  const rest = items.length - named.length;
  return `${named.join(", ")}${rest === 0 ? "" : ` and ${counted(rest, more, more)}`}`;
}

function fromText(entries: readonly EntryInPlan[], now: number): string {
  const pins = new Map(
    entries.flatMap(({ entry }) => {
      const { pin, backupKind } = entry;
      return pin === undefined ? [] : [[`${pin.kind}/${pin.id}/${pin.createdAt}`, { pin, backupKind, at: momentOf(entry) }] as const];
    }),
  );
  const missing = entries.filter(({ entry }) => entry.pin === undefined).length;
  const unresolved = missing === 0 ? [] : [`${counted(missing, "entry", "entries")} whose backup is not looked up`];
  const moments = [...pins.values()].flatMap(({ at }) => at ?? []);
  if (pins.size <= few) {
    const named = [...pins.values()].map(({ pin, backupKind, at }) => {
      const name = backupName(pin, backupKind);
      return at === undefined ? name : `${name} (${age(at, now)})`;
    });
    return [...named, ...unresolved].join("; ");
  }
  const oldest = moments.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const newest = moments.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const span = moments.length === 0 ? "" : ` from ${utcOf(oldest)} (${age(oldest, now)}) to ${utcOf(newest)} (${age(newest, now)})`;
  return [`${counted(pins.size, "backup")}${span}`, ...unresolved].join("; ");
}

/** The first backup to go says how long the plan as a whole can be merged. */
function deadlineText(entries: readonly EntryInPlan[], now: number, offline: boolean): string {
  const ends = entries.flatMap(({ plan, entry }) => {
    const at = timeOf(entry.pin?.expiresAt);
    return at === undefined || entry.pin === undefined
      ? []
      : [{ at, name: `${plan.name}/${entry.id}`, backup: backupName(entry.pin, entry.backupKind) }];
  });
  const [first, ...others] = ends;
  if (first === undefined) return offline ? "not known, the backups are not looked up" : "no backup tells when it ends";
  const next = others.reduce((soonest, end) => (end.at < soonest.at ? end : soonest), first);
  if (next.at <= now)
    return `**too late**: the ${next.backup} that ${code(next.name, columns)} reads from expired ${relative(next.at, now)}`;
  return `**${utcOf(next.at)}**, ${relative(next.at, now)}; then the backup that ${code(next.name, columns)} reads from is gone`;
}
