import type { TableRestoreStatus } from "@aws-sdk/client-redshift-serverless";
import type { RestoreRequest } from "./request.ts";
import { isOf, isRunning } from "./statuses.ts";

/** A listing, arranged so that each of many calls finds its own restores without going through all of it. */
export class RestoreIndex {
  readonly running: readonly TableRestoreStatus[];
  readonly #byId = new Map<string, TableRestoreStatus>();
  readonly #byNewTable = new Map<string, TableRestoreStatus[]>();

  constructor(statuses: readonly TableRestoreStatus[]) {
    this.running = statuses.filter(isRunning);
    for (const status of statuses) {
      if (status.tableRestoreRequestId !== undefined) this.#byId.set(status.tableRestoreRequestId, status);
      const key = (status.newTableName ?? "").toLowerCase();
      const bucket = this.#byNewTable.get(key);
      if (bucket === undefined) this.#byNewTable.set(key, [status]);
      else bucket.push(status);
    }
  }

  byId(id: string): TableRestoreStatus | undefined {
    return this.#byId.get(id);
  }

  /** Those with the request's parameters, as far as they tell. */
  like(request: RestoreRequest): TableRestoreStatus[] {
    const unnamed = this.#byNewTable.get("") ?? [];
    const named = this.#byNewTable.get(request.input.newTableName.toLowerCase()) ?? [];
    return [...named, ...unnamed].filter((status) => isOf(request, status));
  }
}
