import type { Namespace, TableRestoreStatus, Workgroup } from "@aws-sdk/client-redshift-serverless";
import { ok, type Result } from "../../model/result.ts";
import type { Failure } from "../provider.ts";
import { type Backup, fromRecoveryPoint, fromSnapshot } from "./backups.ts";
import type { Page, RedshiftClient } from "./client.ts";
import { attempt } from "./errors.ts";
import { RestoreIndex } from "./restore-index.ts";

export type Read<T> = Promise<Result<T, Failure>>;

/** The reads of one region. All but `restores` are asked once for each name and remembered: they serve plan-time checks of many entries. */
export interface Reads {
  recoveryPoints(namespace: string): Read<readonly Backup[]>;
  snapshots(namespace: string): Read<readonly Backup[]>;
  namespace(name: string): Read<Namespace | undefined>;
  workgroup(name: string): Read<Workgroup | undefined>;
  /** Every restore that is known of the namespace, by a listing that began at most `maxAgeMs` ago. */
  restores(namespace: string, maxAgeMs: number): Read<RestoreIndex>;
  /** A restore was submitted: what was listed before doesn't count any more. */
  forgetRestores(namespace: string): void;
}

/** What works in one region share: reads that are remembered, and the client for the rest. */
export interface Region {
  readonly client: RedshiftClient;
  readonly reads: Reads;
}

export function createReads(client: RedshiftClient, now: () => number): Reads {
  const listings = new Map<string, { readonly began: number; readonly read: Read<RestoreIndex> }>();
  return {
    recoveryPoints: remembered((name) =>
      attempt("ListRecoveryPoints", async () => (await all((token) => client.listRecoveryPoints(name, token))).flatMap(fromRecoveryPoint)),
    ),
    snapshots: remembered((name) =>
      attempt("ListSnapshots", async () => (await all((token) => client.listSnapshots(name, token))).flatMap(fromSnapshot)),
    ),
    namespace: remembered((name) => attempt("GetNamespace", () => client.getNamespace(name))),
    workgroup: remembered((name) => attempt("GetWorkgroup", () => client.getWorkgroup(name))),
    restores(name, maxAgeMs) {
      const known = listings.get(name);
      if (known !== undefined && now() - known.began <= maxAgeMs) return known.read;
      const began = now();
      const read = listRestores(client, name);
      listings.set(name, { began, read });
      return read;
    },
    forgetRestores: (name) => void listings.delete(name),
  };
}

/** Concurrent callers share one request. */
function remembered<T>(read: (name: string) => Read<T>): (name: string) => Read<T> {
  const answers = new Map<string, Read<T>>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = read(name);
    answers.set(name, answer);
    return answer;
  };
}

/** `enough` ends the listing early; see `all`. */
export const listRestores = (
  client: RedshiftClient,
  namespace: string,
  enough?: (page: readonly TableRestoreStatus[]) => boolean,
): Read<RestoreIndex> =>
  attempt(
    "ListTableRestoreStatus",
    async () => new RestoreIndex(await all((token) => client.listTableRestoreStatus(namespace, token), enough)),
  );

/** A million items; nobody has as many. */
const mostPages = 10_000;

/** All pages, until `enough` says that the rest doesn't matter. Ends when a token repeats, which would go on forever. */
async function all<T>(
  page: (token: string | undefined) => Promise<Page<T>>,
  enough?: (items: readonly T[]) => boolean,
): Promise<readonly T[]> {
  const items: T[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const { items: more, nextToken } = await page(token);
    for (const item of more) items.push(item);
    token = nextToken;
    if (enough?.(more) === true) break;
    // Half a listing taken for a whole one would hide restores.
    if (token !== undefined && (seen.has(token) || seen.size >= mostPages)) throw new Error("the listing does not come to an end");
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return items;
}

/** Both answers, or the first failure. */
export async function both<A, B>(first: Read<A>, second: Read<B>): Read<readonly [A, B]> {
  const [a, b] = await Promise.all([first, second]);
  if (!a.ok) return a;
  return b.ok ? ok([a.value, b.value] as const) : b;
}
