import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Call, Pin } from "../../model/call.ts";
import type { JsonObject } from "../../model/json.ts";
import type { EntryRecord, PlanRecord } from "../../model/pages.ts";
import type { PlannedCall, PlannedEntry, PlannedRun } from "../../model/planned.ts";
import { isFields } from "../github/decode.ts";

/*
 * The record of what was planned on a commit, as the text of a check run: people can't edit it. JSON, deflated, base64,
 * between two lines that say what it is.
 */

/** The limit of a check run's text, GitHub's "Create a check run". All that we write is ASCII. */
export const maxBytes = 65_535;
const opening = "```reinstate-record-1\n";
const closing = "\n```\n";
/** What a record of that size may unpack to; a forged one can't fill the memory. */
const maxUnpackedBytes = 64 * 1024 * 1024;

/** What was planned, one item for each restore plan. */
export const recordOf = (run: PlannedRun): PlanRecord[] =>
  run.plans.map(({ name, file, digest, entries }) => ({ name, file, digest, entries: entries.map(entryRecord) }));

function entryRecord({ id, pin, calls }: PlannedEntry): EntryRecord {
  return { id, ...(pin && { pin: pinned(pin) }), calls: calls.map((call) => ({ operation: call.operation, subject: subjectOf(call) })) };
}

const pinned = ({ kind, id, createdAt, expiresAt }: Pin): Pin => ({
  kind,
  id,
  ...(createdAt !== undefined && { createdAt }),
  ...(expiresAt !== undefined && { expiresAt }),
});

/** All that a digest is made of; see engine/plan/call-key.ts. */
export const subjectOf = (call: Call | PlannedCall): JsonObject => ({
  provider: call.provider,
  ...(call.account !== undefined && { account: call.account }),
  region: call.region,
  [call.scopeKind]: call.scope,
  generation: call.generation,
  input: call.input,
});

/** Where a record comes from. Records of earlier versions lack it. */
export interface RecordOrigin {
  readonly pullRequest?: number;
  /** Who pushed the planned commit, where the event has it. */
  readonly pushedBy?: string;
  /** Inputs of the planning job that decide what an apply may do. */
  readonly inputs?: DecidingInputs;
}

export interface DecidingInputs {
  readonly requireApprovals: number;
  readonly onUnreviewed: "refuse" | "apply";
}

export interface DecodedRecord extends RecordOrigin {
  readonly plans: readonly PlanRecord[];
}

/** With the calls, so that a later difference can be shown field by field, where that fits; else without. Undefined: not even so. */
export function encodeRecord(plans: readonly PlanRecord[], origin: RecordOrigin = {}): string | undefined {
  const forms = [plans, plans.map(withoutCalls), plans.map(bare)];
  return forms.map((form) => pack({ plans: form, ...origin })).find((text) => text.length <= maxBytes);
}

const withoutCalls = (plan: PlanRecord): PlanRecord => ({
  ...plan,
  entries: plan.entries.map(({ id, pin }) => ({ id, ...(pin && { pin: { kind: pin.kind, id: pin.id } }) })),
});

/** Entries without a pin add nothing then. */
const bare = (plan: PlanRecord): PlanRecord => ({
  ...withoutCalls(plan),
  entries: withoutCalls(plan).entries.filter((entry) => entry.pin !== undefined),
});

function pack(record: DecodedRecord): string {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(record)), { level: 9 }).toString("base64");
  return opening + packed + closing;
}

/** Undefined: this is no record, or not one that this version understands. */
export function decodeRecord(text: string): DecodedRecord | undefined {
  if (!text.startsWith(opening)) return undefined;
  const packed = text.slice(opening.length).split("\n", 1)[0] ?? "";
  try {
    const unpacked: unknown = JSON.parse(
      inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: maxUnpackedBytes }).toString("utf8"),
    );
    if (!isFields(unpacked)) return undefined;
    const { plans, pullRequest, pushedBy, inputs } = unpacked;
    if (!(Array.isArray(plans) && plans.every(isPlanRecord))) return undefined;
    if (!(isAbsentOr(pullRequest, isCount) && isAbsentOr(pushedBy, isText) && isAbsentOr(inputs, isDecidingInputs))) return undefined;
    return {
      plans,
      ...(pullRequest !== undefined && { pullRequest }),
      ...(pushedBy !== undefined && { pushedBy }),
      ...(inputs !== undefined && { inputs }),
    };
  } catch {
    return undefined;
  }
}

const isAbsentOr = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined => value === undefined || is(value);

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const isDecidingInputs = (value: unknown): value is DecidingInputs =>
  isFields(value) && isCount(value["requireApprovals"]) && (value["onUnreviewed"] === "refuse" || value["onUnreviewed"] === "apply");

const isText = (value: unknown): value is string => typeof value === "string";

function isPlanRecord(value: unknown): value is PlanRecord {
  if (!isFields(value) || !Array.isArray(value["entries"])) return false;
  return isText(value["name"]) && isText(value["file"]) && isText(value["digest"]) && value["entries"].every(isEntryRecord);
}

function isEntryRecord(value: unknown): value is EntryRecord {
  if (!isFields(value) || !isText(value["id"])) return false;
  const { pin, calls } = value;
  const callsFit =
    calls === undefined ||
    (Array.isArray(calls) && calls.every((call) => isFields(call) && isText(call["operation"]) && isFields(call["subject"])));
  return callsFit && (pin === undefined || (isFields(pin) && isText(pin["id"]) && isText(pin["kind"])));
}

/** The recorded pins by `PLAN/ENTRY`, to plan with again. */
export function pinsOf(plans: readonly PlanRecord[]): ReadonlyMap<string, Pin> {
  const pins = new Map<string, Pin>();
  for (const plan of plans) for (const entry of plan.entries) if (entry.pin !== undefined) pins.set(`${plan.name}/${entry.id}`, entry.pin);
  return pins;
}
