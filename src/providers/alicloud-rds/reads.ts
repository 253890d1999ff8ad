import { ok, type Result } from "../../model/result.ts";
import { everyPage } from "../alicloud/pages.ts";
import type { Failure } from "../provider.ts";
import { unusable } from "./backups.ts";
import type {
  BackupPolicy,
  BackupSet,
  BackupsQuery,
  Database,
  Instance,
  RdsClient,
  RecoveryWindow,
  TableMetadata,
  Task,
} from "./client.ts";
import type { TaskBatcher } from "./task-batcher.ts";

type Answer<T> = Promise<Result<T, Failure>>;

/** Whole lists instead of pages. */
export interface RdsReads {
  instance(instance: string): Answer<Instance | undefined>;
  /** Newest first: of the last two years, and all older ones where none of those is usable; by id: at most one. */
  backups(instance: string, backupId?: string): Answer<readonly BackupSet[]>;
  backupPolicy(instance: string): Answer<BackupPolicy>;
  recoveryWindow(instance: string): Answer<RecoveryWindow>;
  metadata(instance: string, backupId: string, database: string): Answer<readonly TableMetadata[]>;
  databases(instance: string): Answer<readonly Database[]>;
  /** Tasks that started at `since` (ms since the epoch) or later, each once. */
  tasks(instance: string, since: number): Answer<readonly Task[]>;
}

const dayMs = 86_400_000;
/** The longest that RDS keeps backup sets, unless they are archived or kept for good. */
const backupsKeptMs = 730 * dayMs;
/** There are none of before RDS itself. */
const firstBackup = "2010-01-01T00:00:00Z";

export function reads(client: RdsClient, now: () => number, together: TaskBatcher): RdsReads {
  const second = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  // Ends of windows lie a day ahead, so that clocks that differ leave nothing out.
  const ahead = () => second(now() + dayMs);
  return {
    instance: (instance) => client.instance(instance),
    backupPolicy: (instance) => client.backupPolicy(instance),
    recoveryWindow: (instance) => client.recoveryWindow(instance),
    async backups(instance, backupId) {
      const list = (which: Omit<BackupsQuery, "instance" | "page">) =>
        everyPage("DescribeBackups", (page) => client.backups({ instance, ...which, page }));
      if (backupId !== undefined) {
        const named = await list({ backupId });
        return named.ok ? ok(named.value.filter(({ id }) => id === backupId)) : named;
      }
      const since = second(now() - backupsKeptMs);
      const recent = await list({ from: since, to: ahead() });
      if (!recent.ok || recent.value.some((backup) => unusable(backup) === undefined)) return sorted(recent);
      const older = await list({ from: firstBackup, to: since });
      return sorted(older.ok ? ok([...recent.value, ...older.value]) : older);
    },
    metadata: (instance, backupId, database) =>
      everyPage("DescribeMetaList", (page) => client.metadata({ instance, backupId, database, page })),
    databases: (instance) => everyPage("DescribeDatabases", (page) => client.databases({ instance, page })),
    tasks: (instance, since) => together.of(instance, since),
  };
}

/** Each once: a set at the border is in both lists. */
const sorted = (listed: Result<readonly BackupSet[], Failure>): Result<readonly BackupSet[], Failure> =>
  listed.ok ? ok([...new Map(listed.value.map((backup) => [backup.id ?? backup, backup])).values()].sort(newestFirst)) : listed;

const newestFirst = (a: BackupSet, b: BackupSet) => (b.endTime ?? b.startTime ?? "").localeCompare(a.endTime ?? a.startTime ?? "");

/**
 * Asks for the same thing once, however many entries want it at once or within a minute: an instance's backups and
 * states change more slowly than a plan is made. For what an apply decides by, take the plain reads.
 */
export function memoised(plain: RdsReads, now: () => number): RdsReads {
  return {
    instance: once(plain.instance, now),
    backups: once(plain.backups, now),
    backupPolicy: once(plain.backupPolicy, now),
    recoveryWindow: once(plain.recoveryWindow, now),
    metadata: once(plain.metadata, now),
    databases: once(plain.databases, now),
    tasks: once(plain.tasks, now),
  };
}

function once<A extends (string | number | undefined)[], T>(
  ask: (...args: A) => Promise<T>,
  now: () => number,
): (...args: A) => Promise<T> {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return (...args) => {
    const key = JSON.stringify(args);
    const found = kept.get(key);
    if (found !== undefined && now() - found.at < 60_000) return found.answer;
    const answer = ask(...args);
    kept.set(key, { at: now(), answer });
    return answer;
  };
}
