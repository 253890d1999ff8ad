import { Readable } from "node:stream";
import type { Incoming } from "../http/guarded-post.ts";
import { field, numberField } from "./fields.ts";

/** How a service's own answers look, by its protocol. */
export interface AnswerForm {
  /** Whether the whole answer to a submit is the service's: acceptance, or an error of its own. */
  readonly isSubmitAnswer: (answer: Incoming) => boolean;
  /** Tells whether the body of a good answer to this read holds what was asked for; undefined where nobody concludes anything from absence. */
  readonly readCheck: (operation: string) => ((body: string) => boolean) | undefined;
  /** Tells whether the body of a bad answer is the service's own error. Left out where the SDK's error tells it. */
  readonly isError?: (body: string) => boolean;
}

/** An answer that doesn't have the API's form, whoever gave it: it says nothing about acceptance. */
export class ForeignAnswer extends Error {
  override readonly name = "ForeignAnswer";
  readonly $metadata: { readonly httpStatusCode: number };
  constructor(status: number) {
    super(`HTTP ${status}, not in the API's form`);
    this.$metadata = { httpStatusCode: status };
  }
}

/** Throws a ForeignAnswer where an answer isn't the service's, or a good one lacks what was asked for: the SDK takes any body for an answer without it. */
export async function holdToForm({ readCheck, isError }: AnswerForm, operation: string, response: unknown): Promise<void> {
  const status = numberField(response, "statusCode") ?? 0;
  const body = field(response, "body");
  const isGood = status >= 200 && status < 300;
  const holds = isGood ? readCheck(operation) : status >= 400 ? isError : undefined;
  if (holds === undefined) return;
  if (typeof response !== "object" || response === null || !(body instanceof Readable)) return;
  const text = await textOf(body, status);
  if (!holds(text)) throw new ForeignAnswer(status);
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
