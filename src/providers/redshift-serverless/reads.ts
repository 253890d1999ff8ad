import type { Namespace, TableRestoreStatus, Workgroup } from "@aws-sdk/client-redshift-serverless";
import { ok } from "../../model/result.ts";
import { accountIn } from "../aws/arn.ts";
import { all } from "../aws/pages.ts";
import { type Read, remembered } from "../aws/reads.ts";
import type { Backup } from "../aws/redshift/backups.ts";
import { Listings, type Restores } from "../aws/redshift/listings.ts";
import { fromRecoveryPoint, fromSnapshot } from "./backups.ts";
import type { RedshiftClient } from "./client.ts";
import { wantedOf } from "./request.ts";
import { attempt } from "./service.ts";

/** The reads of one region. All but the restores are asked once for each name and remembered: they serve plan-time checks of many entries. */
export interface ServerlessReads {
  recoveryPoints(namespace: string): Read<readonly Backup[]>;
  snapshots(namespace: string): Read<readonly Backup[]>;
  namespace(name: string): Read<Namespace | undefined>;
  workgroup(name: string): Read<Workgroup | undefined>;
  readonly restores: Restores<TableRestoreStatus>;
  /** The account in the ARNs of the namespace's backups, as far as they were read. */
  accountOfBackups(namespace: string): string | undefined;
}

/** What works in one region share: reads that are remembered, and the client for the rest. */
export interface Region {
  readonly client: RedshiftClient;
  readonly reads: ServerlessReads;
}

export function createReads(client: RedshiftClient, now: () => number): ServerlessReads {
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
    restores: restoresOf(client, now),
  };
}

const restoresOf = (client: RedshiftClient, now: () => number): Restores<TableRestoreStatus> => ({
  listings: new Listings(
    (namespace, token) => client.listTableRestoreStatus(namespace, token),
    (request) => attempt("ListTableRestoreStatus", request),
    now,
  ),
  byIdOperation: "GetTableRestoreStatus",
  async byId(id) {
    const answer = await attempt("GetTableRestoreStatus", () => client.getTableRestoreStatus(id));
    return !answer.ok && answer.error.code === "resource-not-found" ? ok(undefined) : answer;
  },
  wantedOf,
  backupOf: ({ recoveryPointId, snapshotName }) => recoveryPointId ?? snapshotName,
});
