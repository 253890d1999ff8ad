import type { AnswerForm } from "./answer-form.ts";
import { field } from "./fields.ts";

/** The part of a read's answer that absence is read off. */
interface Member {
  readonly name: string;
  readonly is: "list" | "object";
}

/**
 * The form of a JSON service: an error has its name in `__type` or the header, acceptance has the object `accepted`. The SDK
 * reads names from other places too, where proxies, firewalls and other clouds put theirs.
 */
export const jsonForm = (accepted: string, reads: ReadonlyMap<string, Member>): AnswerForm => ({
  isSubmitAnswer({ status, headers, body }) {
    // An error may have its name in the header alone.
    const answer = body.trim() === "" ? {} : parse(body);
    if (answer === undefined) return false;
    const named = typeof headers["x-amzn-errortype"] === "string" || typeof field(answer, "__type") === "string";
    return status >= 400 ? named : status === 200 && !named && isObject(field(answer, accepted));
  },
  readCheck(operation) {
    const member = reads.get(operation);
    return member && ((body) => holds(body, member));
  },
});

/** A list that isn't there, taken for an empty one, would say that a restore never was. An empty object passes as a list: services may leave out what is empty. */
function holds(body: string, { name, is }: Member): boolean {
  const answer = parse(body);
  if (answer === undefined) return false;
  const found = field(answer, name);
  return is === "list" ? Array.isArray(found) || Object.keys(answer).length === 0 : isObject(found);
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

function parse(text: string): object | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return isObject(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}
