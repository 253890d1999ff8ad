import { describe, expect, test } from "vitest";
import { Lease, LeaseLapsed } from "../../../src/engine/claims/lease.ts";
import type { Clock } from "../../../src/engine/host.ts";

/** A machine whose two clocks are set apart. */
class TwoClocks implements Clock {
  #monotonic = 5_000_000;
  #wall = Date.parse("2026-11-20T10:00:00Z");

  monotonic = (): number => this.#monotonic;
  now = (): number => this.#wall;
  sleep = async (): Promise<void> => {};

  move(by: { readonly monotonic?: number; readonly wall?: number }): void {
    this.#monotonic += by.monotonic ?? 0;
    this.#wall += by.wall ?? 0;
  }
}

/** What happens to a lease of 1,000 ms, one thing after the other; ms where there is a number. */
type Step =
  | { readonly pass: number }
  /** The wall clock alone moves: it is set, or the machine is suspended. */
  | { readonly wall: number }
  /** The monotonic clock alone moves: the wall clock is set back as fast. */
  | { readonly monotonic: number }
  /** A renewal begins, or the one with that name is durable. */
  | { readonly begin: string }
  | { readonly renewed: string }
  | "guard"
  | "end";

const pass = (ms: number): Step => ({ pass: ms });
const wall = (ms: number): Step => ({ wall: ms });
const monotonic = (ms: number): Step => ({ monotonic: ms });
const begin = (name = "a"): Step => ({ begin: name });
const renewed = (name = "a"): Step => ({ renewed: name });

function after(steps: readonly Step[]): { readonly lease: Lease; readonly guard: (() => void) | undefined } {
  const clock = new TwoClocks();
  const lease = new Lease(clock, 1_000);
  const moments = new Map<string, ReturnType<Lease["moment"]>>();
  let guard: (() => void) | undefined;
  for (const step of steps) {
    if (step === "guard") guard = lease.guard();
    else if (step === "end") lease.end();
    else if ("begin" in step) moments.set(step.begin, lease.moment());
    else if ("renewed" in step) {
      const moment = moments.get(step.renewed);
      if (moment === undefined) throw new Error(`no renewal ${step.renewed} began`);
      lease.renewed(moment);
    } else if ("pass" in step) clock.move({ monotonic: step.pass, wall: step.pass });
    else clock.move(step);
  }
  return { lease, guard };
}

const passes = (guard: (() => void) | undefined): boolean => {
  if (guard === undefined) throw new Error("no guard was taken");
  try {
    guard();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(LeaseLapsed);
    expect(error).toMatchObject({ name: "LeaseLapsed", message: "the run's lease may have lapsed" });
    return false;
  }
};

describe("a guard of a lease of 1,000 ms", () => {
  test.each<[string, boolean, Step[]]>([
    ["lets pass at once", true, ["guard"]],
    ["lets pass until a tenth of the lease is left", true, ["guard", pass(899)]],
    ["holds back from then on", false, ["guard", pass(900)]],
    ["holds back when it is taken too late", false, [pass(900), "guard"]],
    ["goes by the wall clock while the machine is suspended", false, ["guard", wall(900)]],
    ["is not put off by a suspension that is short", true, ["guard", wall(899)]],
    ["goes by the monotonic clock when the wall clock is set back", false, ["guard", wall(-3_600_000), pass(900)]],
    ["lets pass when the wall clock is set back and little time has passed", true, ["guard", wall(-3_600_000), pass(899)]],
    ["holds back when the wall clock is set forward", false, ["guard", wall(3_600_000)]],
    ["goes by the clock that says more: the monotonic one", false, ["guard", pass(500), monotonic(400)]],
    ["goes by the clock that says more: the wall clock", false, ["guard", pass(500), wall(400)]],
    ["doesn't add the two clocks up", true, ["guard", wall(450), monotonic(450)]],
  ])("%s", (_, expected, steps) => {
    expect(passes(after(steps).guard)).toBe(expected);
  });
});

describe("a renewal", () => {
  test.each<[string, boolean, Step[]]>([
    ["counts from when it began", true, [pass(500), begin(), pass(300), renewed(), "guard", pass(599)]],
    ["and not from when it was durable", false, [pass(500), begin(), pass(300), renewed(), "guard", pass(600)]],
    ["counts by both clocks: the wall clock", false, [pass(500), begin(), renewed(), "guard", wall(900)]],
    ["counts by both clocks: the monotonic one", false, [pass(500), begin(), renewed(), "guard", monotonic(900)]],
    ["of a machine whose monotonic clock stood still counts too", true, [wall(100), begin(), renewed(), "guard", wall(850)]],
    [
      "that is durable after a later one changes nothing",
      true,
      [pass(100), begin("a"), pass(400), begin("b"), renewed("b"), renewed("a"), "guard", pass(800)],
    ],
    ["in time keeps the guards that were taken before it", true, ["guard", begin(), pass(999), renewed(), begin("b"), renewed("b")]],
    ["that came too late voids them", false, ["guard", begin(), pass(1_000), renewed(), begin("b"), renewed("b")]],
    ["that came too late by the wall clock voids them", false, ["guard", begin(), wall(1_000), renewed(), begin("b"), renewed("b")]],
    [
      "that came too late by the monotonic clock voids them",
      false,
      ["guard", begin(), monotonic(1_000), renewed(), begin("b"), renewed("b")],
    ],
    ["after a gap lets guards pass that are taken after it", true, [begin(), pass(1_000), begin("b"), renewed("b"), "guard"]],
    ["after a second gap voids those too", false, [pass(1_000), begin("a"), renewed("a"), "guard", pass(1_000), begin("b"), renewed("b")]],
    ["that began before the lease was made changes nothing but the epoch", false, [begin(), pass(1_000), renewed(), "guard"]],
  ])("%s", (_, expected, steps) => {
    expect(passes(after(steps).guard)).toBe(expected);
  });
});

describe("the end of the run", () => {
  test.each<[string, Step[]]>([
    ["holds back a guard that was taken before", ["guard", "end"]],
    ["holds back a guard that is taken after", ["end", "guard"]],
    ["is not undone by a renewal that was on its way", [begin(), "end", renewed(), "guard"]],
  ])("%s", (_, steps) => {
    expect(passes(after(steps).guard)).toBe(false);
  });
});

describe("a renewal is due", () => {
  test.each<[string, boolean, Step[]]>([
    ["not at once", false, []],
    ["not before a quarter of the lease has passed", false, [pass(249)]],
    ["from a quarter on", true, [pass(250)]],
    ["by the wall clock", true, [wall(250)]],
    ["by the monotonic clock", true, [monotonic(250)]],
    ["not when one has just begun and is durable", false, [pass(600), begin(), renewed()]],
    ["a quarter after the last one began", true, [pass(600), begin(), pass(250), renewed()]],
  ])("%s", (_, expected, steps) => {
    expect(after(steps).lease.isDue).toBe(expected);
  });
});
