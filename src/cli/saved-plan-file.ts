import { randomUUID } from "node:crypto";
import { lstat, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { asExecutionPlan } from "../app/saved-plan.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { ExecutionPlan } from "../model/generated/execution-plan.ts";
import { err, ok, type Result } from "../model/result.ts";
import { jsonText } from "../views/json.ts";
import { diagnose } from "./codes.ts";

/** Writes all of it or nothing: a reader never sees half an execution plan. What is no regular file stays what it was. */
export async function savePlan(plan: ExecutionPlan, path: string, cwd: string): Promise<Result<undefined, Diagnostic>> {
  const place = await replaceable(resolve(cwd, path));
  if (!place.ok)
    return err(diagnose("error", "cannot-write", `${path} could not be written: ${place.error}`, "name a new file, or a regular one"));
  const target = place.value;
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(jsonText(plan));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
    return ok(undefined);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return err(
      diagnose(
        "error",
        "cannot-write",
        `${path} could not be written: ${reason(error)}`,
        "check that its folder exists and may be written to",
      ),
    );
  }
}

export async function readSavedPlan(path: string, cwd: string): Promise<Result<ExecutionPlan, Diagnostic>> {
  const hint = "write one with: reinstate plan --out FILE";
  let value: unknown;
  try {
    // A pipe could be waited for without an end.
    if (!(await stat(resolve(cwd, path))).isFile())
      return err(diagnose("error", "saved-plan-unreadable", `${path} is no regular file`, hint));
    value = JSON.parse(await readFile(resolve(cwd, path), "utf8"));
  } catch (error) {
    return err(diagnose("error", "saved-plan-unreadable", `${path} could not be read: ${reason(error)}`, hint));
  }
  const checked = await asExecutionPlan(value);
  return checked.ok ? checked : err(diagnose("error", "saved-plan-unreadable", `${path} holds no execution plan: ${checked.error}`, hint));
}

/** The regular file that a path means or would make, links followed; the error says what is there instead. */
async function replaceable(path: string): Promise<Result<string, string>> {
  try {
    if ((await lstat(path).catch(ifAbsent)) === undefined) return ok(path);
    if ((await stat(path).catch(ifAbsent)) === undefined) return err("it is a link to nothing");
    return (await stat(path)).isFile() ? ok(await realpath(path)) : err("it is no regular file");
  } catch (error) {
    return err(reason(error));
  }
}

function ifAbsent(error: unknown): undefined {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
