import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { asExecutionPlan } from "../app/saved-plan.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { ExecutionPlan } from "../model/generated/execution-plan.ts";
import { err, ok, type Result } from "../model/result.ts";
import { jsonText } from "../views/json.ts";
import { problem } from "./say.ts";

/** Writes all of it or nothing: a reader never sees half an execution plan. */
export async function savePlan(plan: ExecutionPlan, path: string, cwd: string): Promise<Result<undefined, Diagnostic>> {
  const target = resolve(cwd, path);
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
      problem("cannot-write", `${path} could not be written: ${reason(error)}`, "check that its folder exists and may be written to"),
    );
  }
}

export async function readSavedPlan(path: string, cwd: string): Promise<Result<ExecutionPlan, Diagnostic>> {
  const hint = "write one with: reinstate plan --out FILE";
  let value: unknown;
  try {
    value = JSON.parse(await readFile(resolve(cwd, path), "utf8"));
  } catch (error) {
    return err(problem("saved-plan-unreadable", `${path} could not be read: ${reason(error)}`, hint));
  }
  const checked = await asExecutionPlan(value);
  return checked.ok ? checked : err(problem("saved-plan-unreadable", `${path} holds no execution plan: ${checked.error}`, hint));
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
