import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoredLedger } from "../../src/ledger/ledger.ts";
import { fullRecord, fullRun, next, record, run } from "./records.ts";

/** Where one ledger is kept. Every `open` is as another process would see it, as far as the store can be shared. */
export interface Place {
  open(): StoredLedger;
  /** What its `origin` says of the place. */
  readonly says: string;
  /** False: it ends with the process that made it. */
  readonly isShared: boolean;
  /** How many changes are stored. */
  changes(): Promise<number>;
  remove(): Promise<void>;
}

/** What contract section 5 and ledger.ts promise of any store. */
export function ledgerContract(name: string, make: () => Promise<Place>): void {
  describe(`${name} keeps the ledger's promises`, () => {
    let place: Place;
    let opened: StoredLedger[] = [];
    const open = () => {
      const ledger = place.open();
      opened.push(ledger);
      return ledger;
    };
    beforeEach(async () => {
      place = await make();
    });
    afterEach(async () => {
      for (const ledger of opened) await ledger.close();
      opened = [];
      await place.remove();
    });

    test("a ledger that nobody has written is empty, and reading it makes nothing", async () => {
      const { records, runs } = await open().read();
      expect([records.size, runs.size, await place.changes()]).toEqual([0, 0, 0]);
    });

    test("what an update wrote is there for whoever opens the ledger next", async () => {
      const content = {
        records: [fullRecord("orders"), record("customers")],
        runs: [fullRun("run-1")],
      };
      expect(await open().update(() => ({ result: "done", ...content, message: "inc-4821: taken up" }))).toBe("done");
      const { records, runs } = await open().read();
      expect([...records.values()]).toEqual(content.records);
      expect([...runs.values()]).toEqual(content.runs);
      expect(records.get("orders")).toEqual(content.records[0]);
      expect(await place.changes()).toBe(1);
    });

    test("a ledger says where it is, and whether it was new when it was opened, also after it was written", async () => {
      const maker = open();
      expect(await maker.origin()).toEqual({ place: place.says, isNew: true });
      await maker.update(() => ({ result: 0, records: [record("a")], message: "a" }));
      expect(await maker.origin()).toEqual({ place: place.says, isNew: true });
      if (place.isShared) expect(await open().origin()).toEqual({ place: place.says, isNew: false });
      expect(await place.changes()).toBe(1);
    });

    test("deciding on nothing writes nothing", async () => {
      const ledger = open();
      expect(await ledger.update(() => ({ result: 7, records: [], runs: [], message: "nothing" }))).toBe(7);
      expect(await place.changes()).toBe(0);
    });

    test("whoever decides sees what another wrote before, also when it writes nothing itself", async () => {
      const [one, two] = [open(), open()];
      await one.read();
      await two.update(({ records }) => ({ result: 0, records: [next(records, "a")], message: "a" }));
      expect(await one.update(({ records }) => ({ result: records.get("a")?.version, message: "" }))).toBe(1);
      await two.update(({ records }) => ({ result: 0, records: [next(records, "a")], message: "a" }));
      expect((await one.read()).records.get("a")?.version).toBe(2);
    });

    test("the loser of a race decides again on what is then there", async () => {
      const [one, two] = [open(), open()];
      await one.read();
      await two.update(() => ({ result: 0, records: [record("a", { state: "submitted" })], message: "a" }));
      const seen: unknown[] = [];
      await one.update(({ records }) => {
        seen.push(records.get("a")?.state);
        return { result: 0, records: [next(records, "a", { state: "restored" })], message: "a" };
      });
      expect(seen.at(-1)).toBe("submitted");
      expect((await two.read()).records.get("a")).toMatchObject({ version: 2, state: "restored" });
    });

    test("of updates that race, each builds on the one before: none is lost", async () => {
      const ledgers = [open(), open(), open()];
      const updates = ledgers.flatMap((ledger) =>
        Array.from({ length: 8 }, () =>
          ledger.update(({ records }) => {
            const record = next(records, "counter");
            return { result: record.version, records: [record], message: "count" };
          }),
        ),
      );
      const versions = await Promise.all(updates);
      expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
      expect((await open().read()).records.get("counter")?.version).toBe(24);
    });

    test("updates asked for together see each other, in order, and are written together", async () => {
      const ledger = open();
      const results = await Promise.all(
        [1, 2, 3].map((number) =>
          ledger.update(({ records }) => ({ result: [...records.keys()], records: [record(`r${number}`)], message: `r${number}` })),
        ),
      );
      expect(results).toEqual([[], ["r1"], ["r1", "r2"]]);
      expect((await open().read()).records.size).toBe(3);
    });

    test("all of a change is seen, or none of it", async () => {
      const [writer, reader] = [open(), open()];
      let writing = true;
      const write = async () => {
        for (let count = 0; count < 6; count += 1) {
          await writer.update(({ records }) => ({ result: 0, records: [next(records, "a"), next(records, "b")], message: "both" }));
        }
        writing = false;
      };
      const look = async () => {
        while (writing) {
          const { records } = await reader.read();
          expect(records.get("a")?.version).toBe(records.get("b")?.version);
        }
      };
      await Promise.all([write(), look()]);
      expect((await reader.read()).records.get("b")?.version).toBe(6);
    });

    test("a snapshot stays as it was", async () => {
      const ledger = open();
      await ledger.update(() => ({ result: 0, records: [record("a")], runs: [run("r")], message: "a" }));
      const before = await ledger.read();
      for (let count = 0; count < 3; count += 1) {
        await ledger.update(({ records }) => ({
          result: 0,
          records: [next(records, "a"), next(records, `new-${count}`)],
          message: "more",
        }));
      }
      expect([...before.records.values()]).toEqual([record("a")]);
      expect(before.records.has("new-0")).toBe(false);
      expect((await ledger.read()).records.size).toBe(4);
    });

    test.each([
      ["a version that skips one", { records: [record("a", { version: 3 })] }],
      ["a version that doesn't move", { records: [record("a")] }],
      ["a record twice", { records: [record("b"), record("b", { version: 2 })] }],
      ["a run out of step", { runs: [run("r", { version: 2 })] }],
      ["what couldn't be read back", { records: [record("b", { progress: { done: Number.NaN, total: 1, unit: "MB" } })] }],
    ])("%s is a bug: it is refused, alone, and nothing of it is written", async (_, wrong) => {
      const ledger = open();
      await ledger.update(() => ({ result: 0, records: [record("a")], message: "a" }));
      const bad = ledger.update(() => ({ result: 0, ...wrong, message: "wrong" }));
      const good = ledger.update(() => ({ result: "fine", records: [record("c")], message: "c" }));
      await expect(bad).rejects.not.toHaveProperty("code");
      await expect(good).resolves.toBe("fine");
      expect([...(await open().read()).records.keys()].sort()).toEqual(["a", "c"]);
    });

    test("what a decision throws is thrown to who asked, and to nobody else", async () => {
      const ledger = open();
      const bad = ledger.update(() => {
        throw new RangeError("no");
      });
      const good = ledger.update(() => ({ result: 1, records: [record("a")], message: "a" }));
      await expect(bad).rejects.toThrow(RangeError);
      await expect(good).resolves.toBe(1);
    });

    test("a call may become part of another plan", async () => {
      const ledger = open();
      await ledger.update(() => ({ result: 0, records: [record("a"), record("b")], message: "first" }));
      await ledger.update(({ records }) => ({ result: 0, records: [next(records, "a", { plan: "Renamed plan/…" })], message: "moved" }));
      const { records } = await open().read();
      expect([records.get("a")?.plan, records.get("b")?.plan, records.size]).toEqual(["Renamed plan/…", "inc-4821", 2]);
    });

    test("closing lets what is under way end, and refuses more", async () => {
      const ledger = place.open();
      const update = ledger.update(() => ({ result: "written", records: [record("a")], message: "a" }));
      await ledger.close();
      await expect(update).resolves.toBe("written");
      await expect(ledger.read()).rejects.toThrow("closed");
      expect((await open().read()).records.size).toBe(1);
    });
  });
}
