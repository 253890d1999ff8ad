import type { Incoming } from "../http/guarded-post.ts";

/** A submit's answer that doesn't have the API's form, whoever gave it: it says nothing about acceptance. */
export class ForeignAnswer extends Error {
  override readonly name = "ForeignAnswer";
  readonly $metadata: { readonly httpStatusCode: number };
  constructor(status: number) {
    super(`HTTP ${status}, not in the API's form`);
    this.$metadata = { httpStatusCode: status };
  }
}

/**
 * Whether a restore was answered as the API does: acceptance with the restore's status, an error with its name in `__type`
 * or the header. The SDK reads names from other places too, where proxies, firewalls and other clouds put theirs.
 */
export function hasApiForm({ status, headers, body }: Incoming): boolean {
  const answer = parse(body);
  if (answer === undefined) return false;
  const named = typeof headers["x-amzn-errortype"] === "string" || typeof Reflect.get(answer, "__type") === "string";
  if (status >= 400) return named;
  const restore: unknown = Reflect.get(answer, "tableRestoreStatus");
  return status === 200 && !named && typeof restore === "object" && restore !== null && !Array.isArray(restore);
}

/** An error may have its name in the header alone. */
function parse(body: string): object | undefined {
  if (body.trim() === "") return {};
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === "object" && answer !== null && !Array.isArray(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}
