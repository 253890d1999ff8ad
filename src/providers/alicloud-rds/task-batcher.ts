import { ok, type Result } from "../../model/result.ts";
import { everyPage } from "../alicloud/pages.ts";
import type { Failure } from "../provider.ts";
import { mostInstances, type RdsClient, type Task } from "./client.ts";

type Answer = Promise<Result<readonly Task[], Failure>>;

interface Wish {
  readonly instance: string;
  readonly since: number;
}

const dayMs = 86_400_000;
/** DescribeHistoryTasks looks no further back. */
export const tasksKeptMs = 30 * dayMs;
/** How long the first to ask waits for others, ms: those who were woken together ask within one turn of the event loop. */
const gatherMs = 1;

/** One region's tasks. Who asks at the same time, for whatever instances, is answered from one query. */
export class TaskBatcher {
  readonly #client: Pick<RdsClient, "tasks">;
  readonly #now: () => number;
  readonly #sleep: (ms: number) => Promise<void>;
  #open: { readonly wishes: Wish[]; readonly answers: Promise<ReadonlyMap<Wish, Answer>> } | undefined;
  #alone = false;

  constructor(client: Pick<RdsClient, "tasks">, now: () => number, sleep: (ms: number) => Promise<void>) {
    this.#client = client;
    this.#now = now;
    this.#sleep = sleep;
  }

  /** How many instances one query serves, as far as is known. */
  get most(): number {
    return this.#alone ? 1 : mostInstances;
  }

  /** The instance's tasks that started at `since` (ms since the epoch) or later, or not yet; each once. */
  async of(instance: string, since: number): Answer {
    const wish = { instance, since };
    if (this.#alone) return this.#one(wish);
    const batch = this.#open ?? this.#gather();
    batch.wishes.push(wish);
    return (await batch.answers).get(wish) ?? this.#one(wish);
  }

  #gather() {
    const wishes: Wish[] = [];
    const answers = this.#sleep(gatherMs).then(() => {
      this.#open = undefined;
      return this.#answer(wishes);
    });
    this.#open = { wishes, answers };
    return this.#open;
  }

  #answer(wishes: readonly Wish[]): ReadonlyMap<Wish, Answer> {
    const answers = new Map<Wish, Answer>();
    for (const group of groupsOf(wishes)) {
      const [first] = group;
      const several = group.some(({ instance }) => instance !== first?.instance);
      const all = several ? this.#query(group) : undefined;
      for (const wish of group) answers.set(wish, all === undefined ? this.#one(wish) : this.#from(all, wish));
    }
    return answers;
  }

  async #from(all: Answer, wish: Wish): Answer {
    const answer = await all;
    // One instance that is gone or forbidden may have it refused for all, and answers may lack whose task it is: either way,
    // everyone asks for himself from now on.
    if (answer.ok ? answer.value.some((task) => task.instance === undefined) : answer.error.class === "fatal") {
      this.#alone = true;
      return this.#one(wish);
    }
    return answer.ok ? ok(answer.value.filter((task) => task.instance === wish.instance && isSince(task, wish.since))) : answer;
  }

  async #one(wish: Wish): Answer {
    const all = await this.#query([wish]);
    return all.ok ? ok(all.value.filter((task) => task.instance === undefined || task.instance === wish.instance)) : all;
  }

  async #query(wishes: readonly Wish[]): Answer {
    const since = Math.min(...wishes.map((wish) => wish.since));
    const instances = [...new Set(wishes.map(({ instance }) => instance))];
    const from = second(Math.max(since, this.#now() - tasksKeptMs));
    // A day ahead, so that clocks that differ leave nothing out.
    const to = second(this.#now() + dayMs);
    const all = await everyPage("DescribeHistoryTasks", (page) => this.#client.tasks({ instances, from, to, page }));
    if (!all.ok) return all;
    return ok([...new Map(all.value.map((task) => [task.id, task])).values()].filter(({ id }) => id !== undefined));
  }
}

const second = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Whether a query from `since` on would have it. Queries take whole seconds; what is only scheduled has no start yet. */
export const isSince = ({ startTime }: Task, since: number): boolean => !(Date.parse(startTime ?? "") < Math.floor(since / 1000) * 1000);

/** As many instances as a query takes. Who looks back a day further than others would have them read what nobody wants. */
function groupsOf(wishes: readonly Wish[]): Wish[][] {
  const groups: Wish[][] = [];
  let instances = new Set<string>();
  for (const wish of [...wishes].sort((a, b) => a.since - b.since)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const fits = instances.has(wish.instance) || instances.size < mostInstances;
    if (group !== undefined && first !== undefined && fits && wish.since - first.since <= dayMs) group.push(wish);
    else {
      groups.push([wish]);
      instances = new Set();
    }
    instances.add(wish.instance);
  }
  return groups;
}
