import { ok, type Result } from "../../model/result.ts";
import type { Failure } from "../provider.ts";

export type Read<T> = Promise<Result<T, Failure>>;

/** Asks once for each name. Concurrent callers share one request. */
export function remembered<T>(read: (name: string) => Read<T>): (name: string) => Read<T> {
  const answers = new Map<string, Read<T>>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = read(name);
    answers.set(name, answer);
    return answer;
  };
}

/** Both answers, or the first failure. */
export async function both<A, B>(first: Read<A>, second: Read<B>): Read<readonly [A, B]> {
  const [a, b] = await Promise.all([first, second]);
  if (!a.ok) return a;
  return b.ok ? ok([a.value, b.value] as const) : b;
}
