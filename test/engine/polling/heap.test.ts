import fc from "fast-check";
import { expect, test } from "vitest";
import { Heap } from "../../../src/engine/polling/heap.ts";

test("gives out the first of what is in it, whatever came and went before", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined })), (steps) => {
      const heap = new Heap<number>((a, b) => a < b);
      let left: number[] = [];
      for (const step of steps) {
        if (step !== undefined) {
          heap.push(step);
          left = [...left, step].sort((a, b) => a - b);
        } else expect(heap.pop()).toBe(left.shift());
        expect(heap.first).toBe(left[0]);
      }
    }),
  );
});
