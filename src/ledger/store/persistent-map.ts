/** What all editions of one map share: the newest edition's content. Keys are never removed, so an older edition's keys come first. */
interface Shared<V> {
  readonly map: Map<string, V>;
  newest: PersistentMap<V>;
}

/** How many newer editions a read may pass before it remembers the way. */
const farAway = 32;

/**
 * An immutable map of which a next edition costs only what changes, however large it is (Baker's trick: the newest
 * edition owns the one native map, an older one knows what it had where its successor differs).
 */
export class PersistentMap<V> implements ReadonlyMap<string, V> {
  readonly size: number;
  readonly #shared: Shared<V>;
  /** What this edition has where the next one differs; undefined: nothing. */
  #before: Map<string, V | undefined> | undefined;
  #next: PersistentMap<V> | undefined;

  private constructor(size: number, shared: Shared<V> | undefined) {
    this.size = size;
    this.#shared = shared ?? { map: new Map(), newest: this };
  }

  static empty<V>(): PersistentMap<V> {
    return new PersistentMap<V>(0, undefined);
  }

  /** The next edition. Only the newest has one. */
  with(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    const { map } = this.#newest();
    const before = new Map<string, V | undefined>();
    for (const [key, value] of entries) {
      if (!before.has(key)) before.set(key, map.get(key));
      map.set(key, value);
    }
    if (before.size === 0) return this;
    const next = new PersistentMap(map.size, this.#shared);
    this.#before = before;
    this.#next = next;
    this.#shared.newest = next;
    return next;
  }

  /** Makes this edition the newest again. Those after it must not be used any more. */
  restore(): this {
    const after: PersistentMap<V>[] = [];
    for (let at: PersistentMap<V> = this; at.#next !== undefined; at = at.#next) after.push(at);
    for (const edition of after.reverse()) edition.#undoNext();
    this.#shared.newest = this;
    return this;
  }

  get(key: string): V | undefined {
    let passed = 0;
    let at: PersistentMap<V> = this;
    for (; at.#next !== undefined; at = at.#next) {
      if (at.#before?.has(key)) return at.#before.get(key);
      passed += 1;
    }
    if (passed > farAway) this.#shorten(at);
    return at.#newest().map.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): Generator<[string, V], undefined> {
    if (this.#next === undefined) this.#newest();
    let left = this.size;
    for (const [key, newest] of this.#shared.map) {
      if (left === 0) return;
      left -= 1;
      const value = this.#next === undefined ? newest : this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }

  #newest(): Shared<V> {
    if (this.#shared.newest !== this) throw new Error("this snapshot of the ledger was discarded, or isn't the newest");
    return this.#shared;
  }

  #undoNext(): void {
    for (const [key, value] of this.#before ?? []) {
      if (value === undefined) this.#shared.map.delete(key);
      else this.#shared.map.set(key, value);
    }
    this.#before = undefined;
    this.#next = undefined;
  }

  #shorten(newest: PersistentMap<V>): void {
    const before = this.#before ?? new Map<string, V | undefined>();
    for (let at: PersistentMap<V> = this; at.#next !== undefined; at = at.#next) {
      for (const [key, value] of at.#before ?? []) if (!before.has(key)) before.set(key, value);
    }
    this.#before = before;
    this.#next = newest;
  }
}
