import { describe, expect, test } from "vitest";
import { containing } from "../matching.ts";
import { ownMounts } from "./namespace.ts";
import { bugs, shell } from "./shell.ts";
import { type Site, site, tablesPlan } from "./spawned.ts";

const plan = { "a.yaml": tablesPlan("inc-1", ["orders", "customers"]) };
const ledger = "export REINSTATE_LEDGER=file:disk/ledger";
const made = ({ sandbox }: Site) => sandbox.world.state().submits.filter(({ accepted }) => accepted).length;

/** A run on a disk with so many free pages left, then, with room again, another one. */
const fullAfter = (pages: number) => `${ledger}
mkdir disk && mount -t tmpfs -o size=1m tmpfs disk && mkdir -p disk/ledger/changes
cat /dev/zero > disk/filler 2>/dev/null; truncate -s -$((${pages} * 4096)) disk/filler
reinstate apply --yes > first.out 2> first.err; echo "first $?"
rm disk/filler
reinstate apply --yes > second.out 2> second.err; echo "second $?"
reinstate ledger export > export.json; echo "export $?"
cat first.out first.err second.out second.err >&2`;

describe.runIf(ownMounts !== undefined)("a disk", () => {
  const prefix = ownMounts ?? [];

  test("that is full at any point loses nothing: with room again, each table was restored once", { timeout: 120_000 }, async () => {
    const firsts = new Map<string, number>();
    const one = async (pages: number) => {
      const at = await site(plan);
      const ended = await shell(at, fullAfter(pages), { prefix });
      const [, first = ""] = /^first (\d+)$/m.exec(ended.stdout) ?? [];
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
      expect(bugs(ended), `${pages} pages`).toEqual([]);
      expect({ pages, accepted: made(at), ended: ended.stdout }).toEqual({ pages, accepted: 2, ended: containing("second 0\nexport 0\n") });
      if (first !== "0") expect(ended.stderr).toMatch(/no space left on the disk/);
    };
    for (const pages of [0, 1, 2, 3, 4, 6, 8, 10, 12, 16]) await one(pages);
    // From nothing sent, over an outcome that could not be written down, to a run that had room enough.
    expect([...firsts.keys()].sort()).toEqual(expect.arrayContaining(["1", "4"]));
  });

  test("that is read-only: plans can be made, nothing is sent, and the error says so", async () => {
    const at = await site(plan);
    const ended = await shell(
      at,
      `${ledger}
mkdir disk && mount -t tmpfs -o size=1m,ro tmpfs disk
reinstate plan > /dev/null; echo "plan $?"; reinstate plan --out disk/plan.json > /dev/null; echo "out $?"
reinstate status > /dev/null; echo "status $?"; reinstate apply --yes > /dev/null; echo "apply $?"`,
      { prefix },
    );
    expect(bugs(ended)).toEqual([]);
    expect(ended.stdout).toBe("plan 0\nout 1\nstatus 0\napply 1\n");
    expect(ended.stderr).toMatch(/error cannot-write: disk\/plan\.json could not be written: EROFS/);
    expect(ended.stderr).toMatch(/error ledger-read-only: .*disk\/ledger/);
    expect(made(at)).toBe(0);
  });

  test("that turns read-only under a run: its outcome is unknown to the ledger until the next run looks", { timeout: 60_000 }, async () => {
    const at = await site(plan, { speed: { megabytesPerSecond: 20_000, pendingMs: 20, minimumMs: 2_000 } });
    const ended = await shell(
      at,
      `${ledger}
mkdir disk && mount -t tmpfs -o size=1m tmpfs disk
reinstate apply --yes > first.out 2> first.err & run=$!
until grep -q "submitted as" first.err; do sleep 0.05; done
until mount -o remount,ro disk; do sleep 0.05; done
wait $run; echo "first $?"
mount -o remount,rw disk
reinstate apply --yes > second.out 2> second.err; echo "second $?"
cat first.out first.err second.out second.err >&2`,
      { prefix },
    );
    expect(bugs(ended)).toEqual([]);
    expect(ended.stdout).toBe("first 4\nsecond 0\n");
    expect(ended.stderr).toMatch(/error ledger-unwritable: restored according to the provider, but the ledger could not be written/);
    expect(made(at)).toBe(2);
  });

  test("that is full under stdout and stderr doesn't stop a run", async () => {
    const at = await site(plan);
    const ended = await shell(
      at,
      `mkdir disk && mount -t tmpfs -o size=64k tmpfs disk; cat /dev/zero > disk/filler 2>/dev/null
reinstate apply --yes > disk/filler.log 2>&1; echo "apply $?"
reinstate status --json > disk/status.json; echo "status $?"
reinstate --version > disk/version; echo "version $?"`,
      { prefix },
    );
    expect(bugs(ended)).toEqual([]);
    expect(ended.stdout).toBe("apply 1\nstatus 1\nversion 1\n");
    expect(ended.stderr).toMatch(/error cannot-write: the result could not be written to stdout: ENOSPC/);
    expect(await at.run("status", "--exit-code")).toMatchObject({ status: 0 });
    expect(made(at)).toBe(2);
  });
});
