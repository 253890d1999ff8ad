import { Readable } from "node:stream";
import { ForeignAnswer } from "./answer-form.ts";
import { field, numberField } from "./field.ts";

interface Member {
  readonly name: string;
  readonly is: "list" | "object";
}

/** What the answer to each read holds that absence is read off. The SDK takes any JSON, and nothing at all, for an answer without it. */
const members: ReadonlyMap<string, Member> = new Map<string, Member>([
  ["ListTableRestoreStatus", { name: "tableRestoreStatuses", is: "list" }],
  ["ListRecoveryPoints", { name: "recoveryPoints", is: "list" }],
  ["ListSnapshots", { name: "snapshots", is: "list" }],
  ["GetTableRestoreStatus", { name: "tableRestoreStatus", is: "object" }],
]);

/**
 * Throws a ForeignAnswer where a good status comes without what was asked for: a list that isn't there, taken for an empty
 * one, would say that a restore never was. An empty object passes as a list: services may leave out what is empty.
 */
export async function holdToForm(operation: string, response: unknown): Promise<void> {
  const status = numberField(response, "statusCode") ?? 0;
  const body = field(response, "body");
  const member = members.get(operation);
  if (member === undefined || status < 200 || status >= 300) return;
  if (typeof response !== "object" || response === null || !(body instanceof Readable)) return;
  const text = await textOf(body, status);
  if (!holds(text, member)) throw new ForeignAnswer(status);
  Reflect.set(response, "body", Readable.from([Buffer.from(text)]));
}

async function textOf(body: Readable, status: number): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of body) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { $metadata: { httpStatusCode: status } }) : error;
  }
  return Buffer.concat(chunks).toString("utf8");
}

function holds(text: string, { name, is }: Member): boolean {
  const answer = parse(text);
  if (answer === undefined) return false;
  const found = field(answer, name);
  if (is === "list") return Array.isArray(found) || Object.keys(answer).length === 0;
  return typeof found === "object" && found !== null;
}

function parse(text: string): object | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null && !Array.isArray(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}
