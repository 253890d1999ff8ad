import type { GitHub } from "./client.ts";

/** Creates that stay unanswered before it counts as a failure. */
const maxCreates = 4;

/**
 * Creates something that must exist once. When an answer is lost or a 5xx, it may exist all the same: `find` checks
 * before another is created.
 */
export async function createOnce<T>(
  github: GitHub,
  path: string,
  body: object,
  decode: (value: unknown) => T,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const sent = await github.create(path, body);
    if (sent.is === "created") return decode(sent.value);
    await github.pause(tries);
    const found = await find();
    if (found !== undefined) return found;
    if (tries === maxCreates) throw sent.why;
  }
}
