import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PersistentMap } from "../../src/ledger/store/persistent-map.ts";

const key = fc.constantFrom("a", "b", "c", "d", "e", "f");
const change = fc.array(fc.tuple(key, fc.nat(99)), { maxLength: 4 });

describe("an edition", () => {
  test("is what a copied map would be, however many follow it, and after some are taken back", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ change, back: fc.integer({ min: 0, max: 3 }) }), { maxLength: 60 }), (steps) => {
        let kept = [{ edition: PersistentMap.empty<number>(), copy: new Map<string, number>() }];
        for (const { change, back } of steps) {
          if (back === 3 && kept.length > 1) {
            kept = kept.slice(0, -1);
            kept.at(-1)?.edition.restore();
          }
          const last = kept.at(-1);
          if (last === undefined) throw new Error("the first is never taken back");
          const copy = new Map(last.copy);
          for (const [name, value] of change) copy.set(name, value);
          kept.push({ edition: last.edition.with(change), copy });
        }
        for (const { edition, copy } of kept) {
          expect([edition.size, [...edition]]).toEqual([copy.size, [...copy]]);
          expect([[...edition.keys()], [...edition.values()]]).toEqual([[...copy.keys()], [...copy.values()]]);
          for (const name of "abcdefg") expect([edition.get(name), edition.has(name)]).toEqual([copy.get(name), copy.has(name)]);
        }
      }),
    );
  });

  test("stays the same while it is walked through and others follow", () => {
    const first = PersistentMap.empty<number>().with([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    const seen: unknown[] = [];
    let last = first;
    for (const entry of first) {
      seen.push(entry);
      last = last.with([
        ["c", 30 + seen.length],
        [`new-${seen.length}`, 0],
      ]);
    }
    expect(seen).toEqual(Object.entries({ a: 1, b: 2, c: 3 }));
    expect([...last.keys()]).toEqual(["a", "b", "c", "new-1", "new-2", "new-3"]);
  });

  test("can't be used once it is taken back, nor have two successors", () => {
    const first = PersistentMap.empty<number>();
    const second = first.with([["a", 1]]);
    expect(() => first.with([["b", 1]])).toThrow("newest");
    first.restore();
    expect(() => second.get("a")).toThrow("discarded");
    expect(() => [...second]).toThrow("discarded");
    expect(first.has("a")).toBe(false);
  });

  test("visits each entry once", () => {
    const visited: unknown[] = [];
    const edition = PersistentMap.empty<number>().with([["a", 1]]);
    edition.forEach((value, name, map) => {
      visited.push([name, value, map === edition]);
    });
    expect(visited).toEqual([["a", 1, true]]);
  });
});
