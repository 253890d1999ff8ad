import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemClock } from "../../src/app/clock.ts";
import { actorName, isGone, machineName, workflowRunUrl } from "../../src/app/machine.ts";
import { userAgent, version } from "../../src/app/version.ts";

const machine = machineName();

test("a process is gone only when this machine knows that it is", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const { pid } = child;
  if (pid === undefined) throw new Error("node could not be started");
  await ended;
  expect(isGone({ host: machine, pid }, machine)).toBe(true);
  expect(isGone({ host: `${machine}x`, pid }, machine)).toBe(false);
  expect(isGone({ host: machine, pid: process.pid }, machine)).toBe(false);
  expect(isGone({ host: machine, pid: 0 }, machine)).toBe(false);
});

test("the machine is told by its host name first", () => {
  expect(machine.split("/")[0]).toBe(hostname());
  expect(machineName()).toBe(machine);
});

test("the person behind a job goes before the account that runs it", () => {
  expect(actorName({ GITHUB_ACTOR: "octocat" })).toBe("octocat");
  expect(actorName({ GITHUB_ACTOR: "" })).not.toBe("");
});

test.each<[Record<string, string>, string | undefined]>([
  [{ GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "o/r", GITHUB_RUN_ID: "7" }, "https://github.com/o/r/actions/runs/7"],
  [{ GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "o/r" }, undefined],
  [
    { CI_JOB_URL: "https://gitlab.com/o/r/-/jobs/7", CI_PIPELINE_URL: "https://gitlab.com/o/r/-/pipelines/1" },
    "https://gitlab.com/o/r/-/jobs/7",
  ],
  [{ CI_PIPELINE_URL: "https://gitlab.com/o/r/-/pipelines/1" }, "https://gitlab.com/o/r/-/pipelines/1"],
  [{ CI_JOB_URL: "javascript:alert(1)" }, undefined],
  [{ CI_JOB_URL: "" }, undefined],
  [{}, undefined],
])("the page of a job, by the variables %j", (env, url) => expect(workflowRunUrl(env)).toBe(url));

test("a sleep ends early, without an error, when it is no longer wanted", async () => {
  const { sleep } = systemClock();
  await sleep(0);
  const controller = new AbortController();
  const asleep = sleep(2 ** 40, controller.signal);
  controller.abort();
  await asleep;
  await sleep(2 ** 40, controller.signal);
  expect(controller.signal.aborted).toBe(true);
});

test("the version is the package's", async () => {
  const manifest: unknown = JSON.parse(await readFile(join(import.meta.dirname, "../../package.json"), "utf8"));
  expect(manifest).toMatchObject({ version });
  expect(userAgent).toBe(`reinstate/${version}`);
});
