import { expect, it } from "vitest";
import { apply, resumable } from "../../../src/engine/index.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, World } from "../../fakes/world.ts";

/** A gate that refuses no plan and begins nothing new. */
const anything = { refused: new Map<string, never>(), begin: new Set<string>() };

it("carries on with what was begun and leaves the rest alone", async () => {
  const world = new World();
  const begun = [plan(entry("one", ["a", "b"]), entry("two", ["c"], { dependsOn: ["one"] }))];
  await world.apply(begun, { detach: true });
  const grown = [
    plan(
      entry("one", ["a", "b"]),
      entry("new", ["n"]),
      entry("two", ["c"], { dependsOn: ["one"] }),
      entry("waits", ["w"], { dependsOn: ["new"] }),
    ),
  ];
  const run = resumable(await world.plan(grown), anything);
  const outcome = await world.clock.run(
    apply({ run, authorizations: asTester(run), detach: false, skipBlocked: true, signal: new AbortController().signal }, world.host()),
  );
  expect(outcome.is === "done" && outcome.report.calls.map((call) => `${call.entry} ${call.outcome}`)).toEqual([
    "one restored",
    "one restored",
    "new not-run",
    "two restored",
    "waits not-run",
  ]);
  expect(world.cloud.submits).toEqual(["a_new", "b_new", "c_new"]);
});

it("does not send what was taken up when it depends on something that failed", async () => {
  const world = new World();
  world.cloud.react("a_new", { refuse: "fatal" });
  const plans = [plan(entry("one", ["a"]), entry("two", ["c"], { dependsOn: ["one"] }))];
  await world.apply(plans);
  const run = resumable(await world.plan(plans), anything);
  const outcome = await world.clock.run(
    apply({ run, authorizations: asTester(run), detach: false, skipBlocked: true, signal: new AbortController().signal }, world.host()),
  );
  expect(outcome.is === "done" && outcome.report.summary).toMatchObject({ "not-run": 2 });
  expect(world.cloud.submits).toEqual(["a_new"]);
});
