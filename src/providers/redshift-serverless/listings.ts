import type { TableRestoreStatus } from "@aws-sdk/client-redshift-serverless";
import { ok, type Result } from "../../model/result.ts";
import type { Failure } from "../provider.ts";
import type { RedshiftClient } from "./client.ts";
import { attempt } from "./errors.ts";
import { all } from "./pages.ts";
import { RestoreIndex } from "./restore-index.ts";

type Read<T> = Promise<Result<T, Failure>>;

interface Listing {
  readonly began: number;
  readonly read: Read<RestoreIndex>;
}

/** The restores of a region's namespaces, listed. What a listing told serves what is asked right after it. */
export class Listings {
  readonly #client: RedshiftClient;
  readonly #now: () => number;
  readonly #newest = new Map<string, Listing>();
  readonly #onePage = new Set<string>();
  /** Submits by namespace. */
  readonly #submits = new Map<string, number>();

  constructor(client: RedshiftClient, now: () => number) {
    this.#client = client;
    this.#now = now;
  }

  /** Every restore that is known of the namespace, by a listing that began at most `maxAgeMs` ago. */
  all(namespace: string, maxAgeMs: number): Read<RestoreIndex> {
    const known = this.#newest.get(namespace);
    const age = known === undefined ? Number.NaN : this.#now() - known.began;
    // A clock that was set back makes an old listing seem to be yet to come.
    if (known !== undefined && age >= 0 && age <= maxAgeMs) return known.read;
    const listing = { began: this.#now(), read: this.#whole(namespace) };
    this.#newest.set(namespace, listing);
    return listing.read;
  }

  /** A new listing, which ends with the page that is `enough`. One that came to its end is the newest for `all`. */
  async look(namespace: string, enough: (page: readonly TableRestoreStatus[]) => boolean): Read<RestoreIndex> {
    const began = this.#now();
    const submits = this.#submits.get(namespace);
    const listed = await this.#list(namespace, enough);
    if (!listed.ok) return listed;
    const read = ok(listed.value.index);
    if (listed.value.whole && this.#submits.get(namespace) === submits) this.#newest.set(namespace, { began, read: Promise.resolve(read) });
    return read;
  }

  /** Whether the last listing took one page, so that a look by it costs no more than one by id. */
  fitOnePage(namespace: string): boolean {
    return this.#onePage.has(namespace);
  }

  /** A restore was submitted: what was listed before doesn't count any more. */
  submitted(namespace: string): void {
    this.#newest.delete(namespace);
    this.#submits.set(namespace, (this.#submits.get(namespace) ?? 0) + 1);
  }

  async #whole(namespace: string): Read<RestoreIndex> {
    const listed = await this.#list(namespace);
    return listed.ok ? ok(listed.value.index) : listed;
  }

  #list(namespace: string, enough?: (page: readonly TableRestoreStatus[]) => boolean) {
    return attempt("ListTableRestoreStatus", async () => {
      const { items, count, whole } = await all((token) => this.#client.listTableRestoreStatus(namespace, token), enough);
      if (whole && count === 1) this.#onePage.add(namespace);
      else this.#onePage.delete(namespace);
      return { index: new RestoreIndex(items), whole };
    });
  }
}
