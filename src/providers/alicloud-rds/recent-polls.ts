import { ok } from "../../model/result.ts";
import type { Database, Task } from "./client.ts";
import { clockSlackMs } from "./correlate.ts";
import type { RdsReads } from "./reads.ts";
import { isSince } from "./task-batcher.ts";

interface Poll {
  readonly askedAt: number;
  /** How many submits there had been by then. */
  readonly submits: number;
  readonly since: number;
  /** All that started at `since` or later. */
  readonly tasks: readonly Task[];
}

/** What is known of an instance by all its looks, as of the last. */
interface Known extends Omit<Poll, "tasks"> {
  readonly tasks: ReadonlyMap<string | undefined, Task>;
  /** Where the last look needed them. */
  readonly databases?: readonly Database[];
}

const dayMs = 86_400_000;

/**
 * How old the answers of a baseline may be, ms, so that the look that saw the restore before this one end serves it. No
 * submit of ours lies in between: it drops what was read before it. A gap in which a stranger may start a restore is there
 * in any case, from the answer to the arrival of our request; RDS carries out one restore of an instance at a time, so ours
 * is refused then, and where both were accepted, nothing tells them apart and the outcome is unclear.
 */
const keptMs = 1000;

/** Reads for looks, and reads for baselines that are served by the look right before them where it tells enough. */
export class RecentPolls {
  readonly polling: RdsReads;
  readonly before: Pick<RdsReads, "tasks" | "databases">;
  readonly #known = new Map<string, Known>();
  readonly #submits = new Map<string, number>();
  readonly #now: () => number;

  constructor(plain: RdsReads, now: () => number) {
    this.#now = now;
    this.polling = {
      ...plain,
      tasks: async (instance, since) => {
        const [askedAt, submits] = [now(), this.#submitsOf(instance)];
        const answer = await plain.tasks(instance, since);
        if (answer.ok) this.#learn(instance, { askedAt, submits, since, tasks: answer.value });
        return answer;
      },
      databases: async (instance) => {
        const answer = await plain.databases(instance);
        const known = this.#known.get(instance);
        if (answer.ok && known !== undefined) this.#known.set(instance, { ...known, databases: answer.value });
        return answer;
      },
    };
    this.before = {
      tasks: async (instance, since) => {
        const known = this.#fresh(instance);
        if (known === undefined || known.since > since) return this.polling.tasks(instance, since);
        return ok([...known.tasks.values()].filter((task) => isSince(task, since)));
      },
      databases: async (instance) => {
        const databases = this.#fresh(instance)?.databases;
        return databases === undefined ? plain.databases(instance) : ok(databases);
      },
    };
  }

  /** A restore was submitted: what was read before is no baseline any more. */
  submitted(instance: string): void {
    this.#submits.set(instance, this.#submitsOf(instance) + 1);
  }

  /** Looks go back to the submit only. What came before is known by the looks before, as long as each goes back to the last. */
  #learn(instance: string, { askedAt, submits, since, tasks }: Poll): void {
    const last = this.#known.get(instance);
    const follows = last !== undefined && since <= last.askedAt - clockSlackMs;
    const from = Math.max(askedAt - dayMs, follows ? Math.min(last.since, since) : since);
    const earlier = follows ? [...last.tasks.values()].filter((task) => isSince(task, from)) : [];
    const all = new Map([...earlier, ...tasks].map((task) => [task.id, task]));
    this.#known.set(instance, { askedAt, submits, since: from, tasks: all });
  }

  #submitsOf(instance: string): number {
    return this.#submits.get(instance) ?? 0;
  }

  #fresh(instance: string): Known | undefined {
    const known = this.#known.get(instance);
    if (known === undefined || known.submits !== this.#submitsOf(instance)) return undefined;
    const age = this.#now() - known.askedAt;
    // A clock that was set back makes old answers seem to be yet to come.
    return age >= 0 && age <= keptMs ? known : undefined;
  }
}
