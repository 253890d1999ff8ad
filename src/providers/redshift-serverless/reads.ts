import type { Namespace, Workgroup } from "@aws-sdk/client-redshift-serverless";
import { ok, type Result } from "../../model/result.ts";
import type { Failure } from "../provider.ts";
import { accountIn } from "./account.ts";
import { type Backup, fromRecoveryPoint, fromSnapshot } from "./backups.ts";
import type { RedshiftClient } from "./client.ts";
import { attempt } from "./errors.ts";
import { Listings } from "./listings.ts";
import { all } from "./pages.ts";

export type Read<T> = Promise<Result<T, Failure>>;

/** The reads of one region. All but the restores are asked once for each name and remembered: they serve plan-time checks of many entries. */
export interface Reads {
  recoveryPoints(namespace: string): Read<readonly Backup[]>;
  snapshots(namespace: string): Read<readonly Backup[]>;
  namespace(name: string): Read<Namespace | undefined>;
  workgroup(name: string): Read<Workgroup | undefined>;
  readonly restores: Listings;
  /** The account in the ARNs of the namespace's backups, as far as they were read. */
  accountOfBackups(namespace: string): string | undefined;
}

/** What works in one region share: reads that are remembered, and the client for the rest. */
export interface Region {
  readonly client: RedshiftClient;
  readonly reads: Reads;
}

export function createReads(client: RedshiftClient, now: () => number): Reads {
  const accounts = new Map<string, string>();
  const learn = (name: string, backups: readonly { readonly namespaceArn?: string | undefined }[]) => {
    const account = accountIn(backups[0]?.namespaceArn);
    if (account !== undefined) accounts.set(name, account);
  };
  return {
    recoveryPoints: remembered((name) =>
      attempt("ListRecoveryPoints", async () => {
        const { items } = await all((token) => client.listRecoveryPoints(name, token));
        learn(name, items);
        return items.flatMap(fromRecoveryPoint);
      }),
    ),
    snapshots: remembered((name) =>
      attempt("ListSnapshots", async () => {
        const { items } = await all((token) => client.listSnapshots(name, token));
        learn(name, items);
        return items.flatMap(fromSnapshot);
      }),
    ),
    accountOfBackups: (name) => accounts.get(name),
    namespace: remembered((name) => attempt("GetNamespace", () => client.getNamespace(name))),
    workgroup: remembered((name) => attempt("GetWorkgroup", () => client.getWorkgroup(name))),
    restores: new Listings(client, now),
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

/** Both answers, or the first failure. */
export async function both<A, B>(first: Read<A>, second: Read<B>): Read<readonly [A, B]> {
  const [a, b] = await Promise.all([first, second]);
  if (!a.ok) return a;
  return b.ok ? ok([a.value, b.value] as const) : b;
}
