import type { Call } from "../../../model/call.ts";
import { ok } from "../../../model/result.ts";
import { all, type TokenPage } from "../pages.ts";
import type { Read } from "../reads.ts";
import { RestoreIndex } from "./restore-index.ts";
import type { TableRestore, Wanted } from "./table-restore.ts";

/** The restores of one region, as a provider reads them. A scope is a namespace or a cluster. */
export interface Restores<R extends TableRestore> {
  readonly listings: Listings<R>;
  /** The API's name for asking after one restore. */
  readonly byIdOperation: string;
  /** Of this scope. Undefined where the service knows no such restore. */
  byId(id: string, scope: string): Read<R | undefined>;
  /** Undefined where the call's input is not what an entry compiles to. */
  wantedOf(call: Pick<Call, "operation" | "input">): Wanted<R> | undefined;
  /** The name of the backup that the restore tells. */
  backupOf(restore: R): string | undefined;
}

/** Lists one page of a scope's restores. */
export type ListPage<R> = (scope: string, token: string | undefined) => Promise<TokenPage<R>>;
/** Makes the requests of one listing and tells an error as a Failure. */
type Attempt = <T>(request: () => Promise<T>) => Read<T>;

interface Listing<R extends TableRestore> {
  readonly askedAt: number;
  readonly read: Read<RestoreIndex<R>>;
}

/** The restores of a region's scopes, listed. One listing serves what is asked right after it. */
export class Listings<R extends TableRestore> {
  readonly #page: ListPage<R>;
  readonly #attempt: Attempt;
  readonly #now: () => number;
  readonly #newest = new Map<string, Listing<R>>();
  readonly #onePage = new Set<string>();
  /** Submits by scope. */
  readonly #submits = new Map<string, number>();

  constructor(page: ListPage<R>, attempt: Attempt, now: () => number) {
    this.#page = page;
    this.#attempt = attempt;
    this.#now = now;
  }

  /** Every restore that is known of the scope, by a listing asked for at most `maxAgeMs` ago. */
  all(scope: string, maxAgeMs: number): Read<RestoreIndex<R>> {
    const known = this.#newest.get(scope);
    const age = known === undefined ? Number.NaN : this.#now() - known.askedAt;
    // A clock that was set back makes an old listing seem to be yet to come.
    if (known !== undefined && age >= 0 && age <= maxAgeMs) return known.read;
    const listing = { askedAt: this.#now(), read: this.#whole(scope) };
    this.#newest.set(scope, listing);
    return listing.read;
  }

  /** A new listing, which ends with the page that is `enough`. One that came to its end is the newest for `all`. */
  async poll(scope: string, enough: (page: readonly R[]) => boolean): Read<RestoreIndex<R>> {
    const askedAt = this.#now();
    const submits = this.#submits.get(scope);
    const listed = await this.#list(scope, enough);
    if (!listed.ok) return listed;
    const read = ok(listed.value.index);
    if (listed.value.whole && this.#submits.get(scope) === submits) this.#newest.set(scope, { askedAt, read: Promise.resolve(read) });
    return read;
  }

  /** Whether the last listing took one page, so that polling by it costs no more than by id. */
  fitOnePage(scope: string): boolean {
    return this.#onePage.has(scope);
  }

  /** A restore was submitted: what was listed before doesn't count any more. */
  submitted(scope: string): void {
    this.#newest.delete(scope);
    this.#submits.set(scope, (this.#submits.get(scope) ?? 0) + 1);
  }

  async #whole(scope: string): Read<RestoreIndex<R>> {
    const listed = await this.#list(scope);
    return listed.ok ? ok(listed.value.index) : listed;
  }

  #list(scope: string, enough?: (page: readonly R[]) => boolean) {
    return this.#attempt(async () => {
      const { items, count, whole } = await all((token) => this.#page(scope, token), enough);
      if (whole && count === 1) this.#onePage.add(scope);
      else this.#onePage.delete(scope);
      return { index: new RestoreIndex(items), whole };
    });
  }
}
