/** Something that exists from a moment on, until another. Times in ms since the epoch. */
export interface Lived {
  readonly from: number;
  readonly until: number;
}

/** Named things over time: what existed at a backup's moment, what exists now, what a running restore will make. */
export class Timeline<T extends Lived> {
  readonly #versions = new Map<string, T[]>();

  add(name: string, version: T): void {
    const versions = this.#versions.get(name);
    if (versions) versions.push(version);
    else this.#versions.set(name, [version]);
  }

  at(name: string, time: number): T | undefined {
    return this.#versions.get(name)?.find((version) => version.from <= time && time < version.until);
  }

  /** There now, or being made. */
  taken(name: string, time: number): boolean {
    return this.#versions.get(name)?.some((version) => time < version.until) ?? false;
  }

  *allAt(time: number): Generator<[string, T]> {
    for (const [name, versions] of this.#versions) {
      for (const version of versions) if (version.from <= time && time < version.until) yield [name, version];
    }
  }
}
