import { afterEach, beforeEach, expect } from "vitest";
import type { Scenario } from "../../../src/sandbox/index.ts";
import { Stage } from "./stage.ts";

/** A stage of its own for every test of a file; after each, GitHub must have got no request that its description forbids. */
export function onStage(enter: (stage: Stage) => void, scenario: Partial<Scenario> = {}): void {
  let open: Stage | undefined;
  beforeEach(async () => {
    open = await Stage.open(scenario);
    enter(open);
  });
  afterEach(async () => {
    const breaches = open?.github.breaches;
    await open?.close();
    expect(breaches).toEqual([]);
  });
}
