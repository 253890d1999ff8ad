import { pipeline, Readable, Transform } from "node:stream";
import { answerTooLarge, maxAnswerBytes } from "../http/answer-limit.ts";
import { field } from "./fields.ts";

/** Makes an HTTP response's body break off beyond the limit: the SDK itself would collect all of it. */
export function limitBody(response: unknown): void {
  const body = field(response, "body");
  if (typeof response !== "object" || response === null || !(body instanceof Readable)) return;
  let size = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > maxAnswerBytes) done(answerTooLarge());
      else done(null, chunk);
    },
  });
  // Errors of either end come out of `limited`, where the SDK listens.
  pipeline(body, limited, () => undefined);
  Reflect.set(response, "body", limited);
}
