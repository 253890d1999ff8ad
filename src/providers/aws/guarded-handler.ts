import { Readable } from "node:stream";
import type { Agents } from "../http/agents.ts";
import { post } from "../http/guarded-post.ts";
import { type AnswerForm, ForeignAnswer } from "./answer-form.ts";

/** What the SDK hands over: the parts of its HttpRequest that are used here. */
interface SignedRequest {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Sends the SDK's requests over a connection of their own, and asks their guard when it stands and nothing is written yet:
 * the SDK's handler would write as soon as it is connected, however long that takes.
 */
export class GuardedHandler {
  readonly #guards = new WeakMap<object, () => void>();
  readonly #freshAgents: () => Agents;
  readonly #timeoutMs: number;
  readonly #form: AnswerForm;

  /** `freshAgents` makes those of a single submit: a kept connection may break as it is written to, and nobody could tell whether it arrived. */
  constructor(freshAgents: () => Agents, timeoutMs: number, form: AnswerForm) {
    this.#form = form;
    this.#freshAgents = freshAgents;
    this.#timeoutMs = timeoutMs;
  }

  /** For middleware that knows the request in its last form. */
  watch(request: unknown, guard: () => void): void {
    if (typeof request === "object" && request !== null) this.#guards.set(request, guard);
  }

  async handle(request: SignedRequest) {
    const { protocol, hostname, port, path, headers, body } = request;
    const guard = this.#guards.get(request);
    const secure = protocol === "https:";
    const own = this.#freshAgents();
    try {
      const answer = await post({
        endpoint: { secure, host: port === undefined ? hostname : `${hostname}:${port}` },
        path,
        headers,
        ...((typeof body === "string" || body instanceof Uint8Array) && { body }),
        agent: secure ? own.httpsAgent : own.httpAgent,
        timeoutMs: this.#timeoutMs,
        ...(guard && { guard }),
      });
      if (!answer.ok) throw answer.error.error;
      const { status, headers: got, body: text } = answer.value;
      if (!this.#form.isSubmitAnswer(answer.value)) throw new ForeignAnswer(status);
      return { response: { statusCode: status, headers: flat(got), body: Readable.from([Buffer.from(text)]) } };
    } finally {
      own.destroy();
    }
  }

  // The SDK asks every handler for these; there is nothing to set here.
  updateHttpClientConfig(): void {}
  httpHandlerConfigs(): Record<string, never> {
    return {};
  }
  destroy(): void {}
}

const flat = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(", ")]])));
