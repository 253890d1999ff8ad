/** Delays that end when the server closes. */
export class Delays {
  readonly #stops = new Set<() => void>();

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = () => {
        clearTimeout(timer);
        this.#stops.delete(stop);
        resolve();
      };
      const timer = setTimeout(stop, ms);
      this.#stops.add(stop);
    });
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }
}
