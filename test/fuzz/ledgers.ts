import { createHash } from "node:crypto";
import { computePlan, status } from "../../src/engine/index.ts";
import { openFileLedger } from "../../src/ledger/file/file-ledger.ts";
import { type LedgerDisk, disk as realDisk } from "../../src/ledger/file/ledger-disk.ts";
import { commitsOf } from "../../src/ledger/git/build-commits.ts";
import { type BranchContent, checkTree, loadFiles } from "../../src/ledger/git/load-files.ts";
import { RecordFiles } from "../../src/ledger/git/record-files.ts";
import { type Ledger, LedgerError, type LedgerSnapshot } from "../../src/ledger/ledger.ts";
import { State, type Update } from "../../src/ledger/store/state.ts";
import type { LedgerReport } from "../../src/model/ledger-report.ts";
import type { RestorePlan } from "../../src/model/restore-plan.ts";
import { Ledger as isLedgerDocument } from "../../src/validators/generated/ledger.js";
import { jsonText } from "../../src/views/json.ts";
import { ledgerListText } from "../../src/views/text/ledger-list.ts";
import { ledgerRecordText } from "../../src/views/text/ledger-record.ts";
import { entry, plan } from "../fakes/provider.ts";
import { World } from "../fakes/world.ts";
import { jsonOf, mutateJson, mutateText } from "./mutate.ts";
import type { Random } from "./random.ts";
import { ensure, expectVisible, type Target } from "./target.ts";

const restorePlans: readonly RestorePlan[] = [plan(entry("sales", ["orders", "customers"]), entry("crm", ["contacts"]))];
const missing = () => Object.assign(new Error("not there"), { code: "ENOENT" });

/** Files by path, as a file ledger sees them. */
function memoryDisk(files: Map<string, Buffer>): LedgerDisk {
  return {
    ...realDisk,
    read: async (path) => files.get(path) ?? Promise.reject(missing()),
    list: async (folder) => {
      const names = [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      return names.length > 0 ? names : Promise.reject(missing());
    },
    exists: async (path) => [...files.keys()].some((file) => file === path || file.startsWith(`${path}/`)),
    create: async (path, bytes) => void files.set(path, bytes),
    link: async (from, to) => {
      if (files.has(to)) throw Object.assign(new Error("there"), { code: "EEXIST" });
      files.set(to, files.get(from) ?? Buffer.alloc(0));
    },
    names: async () => 1,
    unlink: async (path) => void files.delete(path),
    makeFolder: async () => {},
    syncFolder: async () => {},
  };
}

const openMemoryFiles = (files: Map<string, Buffer>, world: World): Ledger =>
  openFileLedger("/ledger", { cwd: "/", clock: world.clock, random: () => 0.5, disk: memoryDisk(files), checkpointEvery: 8 });

/** A ledger in which calls were restored, failed, went unanswered, and are under way. */
async function aLife(open: (world: World) => Ledger): Promise<World> {
  const world = new World();
  world.ledger = open(world);
  world.cloud.endings.set("customers", "failed");
  await world.apply(restorePlans);
  world.cloud.vanishAfterMs = 1;
  await world.apply(restorePlans);
  await world.apply([plan(entry("more", ["payments"]))], { detach: true });
  return world;
}

/** What anybody may ask of a ledger that was read: none of it may fail, nor show what can't be seen. */
async function use(snapshot: LedgerSnapshot, world: World): Promise<void> {
  const ledger: Ledger = {
    url: "file:l",
    read: async () => snapshot,
    update: () => Promise.reject(new Error("read only")),
    close: async () => {},
  };
  const report: LedgerReport = {
    formatVersion: "1.0",
    kind: "LedgerReport",
    ledger: ledger.url,
    records: [...snapshot.records.values()],
    runs: [...snapshot.runs.values()],
  };
  const options = { now: world.clock.now(), color: false, verbose: true, backupKinds: new Map() };
  expectVisible(ledgerListText(report, options));
  expectVisible(ledgerRecordText(report, options));
  const again: unknown = JSON.parse(jsonText(report));
  ensure(isLedgerDocument(again), "the report breaks its schema");
  const host = { ...world.host(), ledger };
  await computePlan({ plans: restorePlans, only: [], offline: true }, host);
  await status({ plans: restorePlans, only: [], offline: true }, host);
}

const same = (a: LedgerSnapshot, b: LedgerSnapshot): boolean =>
  JSON.stringify([...a.records, ...a.runs]) === JSON.stringify([...b.records, ...b.runs]);

/** A LedgerError that names one of these files, or a folder of theirs. */
function expectPlaced(error: unknown, folder: string): void {
  if (!(error instanceof LedgerError)) throw error;
  ensure(error.message.startsWith(folder) && error.code.startsWith("ledger-"), `no place: ${error.message}`);
}

export const fileLedgers: Target = {
  name: "file ledgers",
  documents: 2_000,
  async prepare() {
    const files = new Map<string, Buffer>();
    const world = await aLife((of) => openMemoryFiles(files, of));
    const original = await openMemoryFiles(new Map(files), world).read();
    const paths = [...files.keys()].filter((path) => path.endsWith(".json")).sort();
    const [first = "", ...others] = paths.map((path) => files.get(path)?.toString("utf8") ?? "");
    let last = "";
    const read = async (changed: Map<string, Buffer>): Promise<LedgerSnapshot | undefined> => {
      try {
        return await openMemoryFiles(changed, world).read();
      } catch (error) {
        expectPlaced(error, "/ledger");
        return undefined;
      }
    };
    return {
      last: () => last,
      async check(random) {
        const changed = new Map(files);
        const path = paths[random.below(paths.length)] ?? "";
        const text = files.get(path)?.toString("utf8") ?? "";
        if (random.chance(0.5)) {
          last = random.chance(0.05) ? "" : mutateText(text, [first, ...others], random);
          if (last === "") changed.delete(path);
          else changed.set(path, Buffer.from(last));
          const snapshot = await read(changed);
          ensure(snapshot === undefined || same(snapshot, original), "a ledger that was altered was read");
          return;
        }
        // By somebody who knows how to seal it: then the content alone must hold.
        reseal(changed, path, mutateJson(JSON.parse(text), random));
        last = changed.get(path)?.toString("utf8") ?? "";
        const snapshot = await read(changed);
        if (snapshot !== undefined) await use(snapshot, world);
      },
    };
  },
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Puts a document at `path` with a digest of its own, and mends the chain that follows. */
function reseal(files: Map<string, Buffer>, path: string, document: unknown): void {
  if (!isObject(document)) {
    files.set(path, Buffer.from(jsonOf(document)));
    return;
  }
  const sealed = sealAny(document);
  files.set(path, sealed.bytes);
  const [folder, number] = [path.slice(0, -"00000001.json".length), Number(path.slice(-"00000001.json".length, -".json".length))];
  if (!folder.endsWith("changes/")) return;
  const checkpoint = path.replace("changes/", "checkpoints/");
  const kept = files.get(checkpoint);
  if (kept !== undefined) files.set(checkpoint, sealAny({ ...parsed(kept), change: sealed.hash }).bytes);
  const next = `${folder}${String(number + 1).padStart(8, "0")}.json`;
  const following = files.get(next);
  if (following !== undefined) reseal(files, next, { ...parsed(following), previous: sealed.hash });
}

const parsed = (bytes: Buffer): Record<string, unknown> => {
  const value: unknown = JSON.parse(bytes.toString("utf8"));
  return isObject(value) ? value : {};
};

/** A digest as its own last line, as docs/ledger.md describes it. */
function sealAny({ digest: _, ...document }: Record<string, unknown>): { bytes: Buffer; hash: string } {
  const body = jsonOf(document, 2).slice(0, -2);
  const text = `${body},\n  "digest": "${sha256(body)}"\n}\n`;
  return { bytes: Buffer.from(text), hash: sha256(text) };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export const gitLedgers: Target = {
  name: "git ledgers",
  documents: 2_000,
  async prepare() {
    const files = new Map<string, string>();
    const world = await aLife((of) => openMemoryFiles(new Map(), of));
    const whole = await world.ledger.read();
    const update: Update = { message: "all", records: [...whole.records.values()].map(first), runs: [...whole.runs.values()].map(first) };
    for (const { files: made } of commitsOf([update], State.empty(), RecordFiles.empty(), undefined, 0).commits)
      for (const { path, text } of made) files.set(path, text);
    const paths = [...files.keys()].filter((path) => path.endsWith(".json"));
    const load = (changed: ReadonlyMap<string, string>): BranchContent => {
      const tree = [...changed.keys()].map((path) => ({ path, oid: path, regular: true, size: 1 }));
      checkTree("b", tree, new Map());
      const read = [...changed].filter(([path]) => path !== "README.md").map(([path, text]) => ({ path, text }));
      return loadFiles("b", read, { state: State.empty(), layout: RecordFiles.empty(), format: undefined });
    };
    let last = "";
    return {
      last: () => last,
      async check(random) {
        const path = paths[random.below(paths.length)] ?? "";
        const text = files.get(path) ?? "";
        last = random.chance(0.5) ? mutateText(text, [text], random) : jsonOf(mutateJson(JSON.parse(text), random));
        const changed = new Map(files);
        if (random.chance(0.05)) changed.delete(path);
        changed.set(random.chance(0.05) ? oddPath(path, random) : path, last);
        let loaded: BranchContent;
        try {
          loaded = load(changed);
        } catch (error) {
          if (error instanceof LedgerError && error.subject === "git:b") return;
          expectPlaced(error, "b:");
          return;
        }
        await use(loaded.state, world);
        goOn(loaded);
      },
    };
  },
};

/** The next step of what was read: its commit can be made, and says nothing that is not plain text in its place. */
function goOn({ state, layout, format }: BranchContent): void {
  const records = [...state.records.values()].map((record) => ({ ...record, version: record.version + 1 }));
  const update: Update = { message: records.map(({ plan, entry }) => `${plan}: ${entry}`).join("\n"), records, runs: [] };
  for (const { message, trailers, author } of commitsOf([update], state, layout, format, 0).commits) {
    for (const text of [message, author, ...trailers]) expectVisible(text);
    ensure(trailers.length < 100 && !/[\n<>]/.test(author), "a commit says too much");
    for (const line of trailers) ensure(/^[A-Z][a-zA-Z-]+: \S/.test(line) && !line.includes("\n"), `no trailer: ${line}`);
  }
}

const first = <T extends { readonly version: number }>(item: T): T => ({ ...item, version: 1 });

const oddPath = (path: string, random: Random): string =>
  random.pick([
    "ledger.json",
    "../x.json",
    `${path}/2.json`,
    "runs/x.json",
    "plans/%2E%2E.json",
    "plans/a\u0000.json",
    "",
    "plans/__proto__.json",
  ]);
