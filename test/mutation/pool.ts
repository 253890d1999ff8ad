import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Verdict } from "./trial.ts";
import type { Order } from "./worker.ts";

/** A child process that tries mutants. It is replaced when a mutant has used up its memory, or keeps it busy for longer than `limitMs`. */
export class Trier {
  readonly #worker: string;
  readonly #root: string;
  readonly #limitMs: number;
  #child: ChildProcess | undefined;

  constructor(worker: string, root: string, limitMs: number) {
    this.#worker = worker;
    this.#root = root;
    this.#limitMs = limitMs;
  }

  async try(order: Order): Promise<Verdict> {
    this.#child ??= await started(this.#worker, this.#root);
    const child = this.#child;
    const settled = new AbortController();
    const { signal } = settled;
    const limit = setTimeout(() => child.kill("SIGKILL"), this.#limitMs);
    child.send(order);
    try {
      const came: unknown[] = await Promise.race([once(child, "message", { signal }), once(child, "exit", { signal })]);
      const verdict = came[0];
      if (verdict === "killed" || verdict === "survived") return verdict;
      this.#child = undefined;
      return "hung";
    } finally {
      clearTimeout(limit);
      settled.abort();
    }
  }

  close(): void {
    this.#child?.disconnect();
  }
}

async function started(worker: string, root: string): Promise<ChildProcess> {
  const child = fork(worker, [root], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  await once(child, "message");
  return child;
}
