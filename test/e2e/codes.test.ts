import { describe, expect, test } from "vitest";
import { endings } from "../endings.ts";
import { containing, matching as like } from "../matching.ts";
import { applyAll, type Coded, errorOf, everyCode, shared, titled } from "./coded.ts";

/**
 * Every error code that the documents of all providers name, at the submit, over the wire, met by `reinstate apply --json` as a
 * process: one process for each way to end, with a lane for each code. What counts is what the sandbox counted.
 */

const of = (...classes: readonly Coded["fact"]["class"][]) => everyCode.filter(({ fact }) => classes.includes(fact.class));
const passing = of("retry", "wait", "ambiguous");
const told = ({ fact }: Coded) => ({ code: fact.code, severity: "error", message: containing(fact.name), hint: like(/.{10}/) });
const always = 1_000_000;

describe("a refusal for good, once", () => {
  const fatal = of("fatal");
  const run = shared(async () => {
    const { first, next } = await applyAll(fatal, (lane) => [errorOf(lane)]);
    return { first, second: await next(), third: await next() };
  });

  test("ends with 3; the next apply tries again and ends with 0, and so does one with nothing to do", async () => {
    const { first, second, third } = await run();
    expect([first.status, second.status, third.status]).toEqual([endings.fatal.stays, 0, 0]);
  });

  test.each(titled(fatal))("%s", async (_, lane) => {
    const { first, second, third } = await run();
    expect(first.of(lane)).toMatchObject({ outcome: "failed", attempts: 1, ...told(lane), submits: 1, accepted: 0 });
    expect(second.of(lane)).toMatchObject({ outcome: "restored", attempts: 2, submits: 2, accepted: 1 });
    expect(third.of(lane)).toMatchObject({ outcome: "skipped", submits: 2, accepted: 1 });
  });
});

describe("a refusal that passes", () => {
  const run = shared(async () => (await applyAll(passing, (lane) => [errorOf(lane)])).first);

  test("ends with 0", async () => {
    expect(new Set(passing.map(({ fact }) => endings[fact.class].passes))).toEqual(new Set([(await run()).status]));
  });

  test.each(titled(passing))("%s", async (_, lane) => {
    expect((await run()).of(lane)).toMatchObject({ outcome: "restored", attempts: 1, submits: 2, accepted: 1 });
  });
});

describe("throttling and a busy place that stay until --timeout", () => {
  const waiting = of("retry", "wait");
  const run = shared(async () => (await applyAll(waiting, (lane) => [errorOf(lane)], { times: always, args: ["--timeout", "8s"] })).first);

  test("end with 3", async () => {
    expect(new Set(waiting.map(({ fact }) => endings[fact.class].stays))).toEqual(new Set([(await run()).status]));
  });

  test.each(titled(waiting))("%s", async (_, lane) => {
    const ended = (await run()).of(lane);
    expect(ended).toMatchObject({ outcome: "not-run", ...told(lane), accepted: 0 });
    expect(ended.submits).toBeGreaterThan(1);
  });
});

describe("an answer that tells little", () => {
  const ambiguous = of("ambiguous");
  const unsettled = { code: "submit-unsettled", severity: "error", hint: like(/.{10}/) };
  const stays = shared(async () => (await applyAll(ambiguous, (lane) => [errorOf(lane)], { times: always })).first);
  const accepted = shared(async () => (await applyAll(ambiguous, (lane) => [errorOf(lane, true)])).first);
  const refusal = { redshift: "ValidationException", cluster: "InvalidTableRestoreArgument", rds: "InvalidDBName.Duplicate" };
  const unclear = shared(
    async () => (await applyAll(ambiguous, (lane) => [errorOf(lane), { kind: "error", code: refusal[lane.cloud] }])).first,
  );

  test("ends with 3 when it comes three times, 0 when the restore was accepted, 4 when the second try is refused", async () => {
    const { stays: stayed, passes, unclear: either } = endings.ambiguous;
    const ended = await Promise.all([stays(), accepted(), unclear()]);
    expect(ended.map(({ status }) => status)).toEqual([stayed, passes, either]);
  });

  test("ends with 4 when --timeout comes before --settle has passed", async () => {
    const some = ambiguous.filter(({ fact }) => ["InternalServerException", "InternalFailure", "InternalError"].includes(fact.name));
    const { first } = await applyAll(some, (lane) => [errorOf(lane)], { times: always, args: ["--settle", "5m", "--timeout", "5s"] });
    expect(first.status).toBe(endings.ambiguous.unclear);
    expect(some.map((lane) => first.of(lane).outcome)).toEqual(some.map(() => "unknown"));
    for (const lane of some) expect(first.of(lane)).toMatchObject({ ...unsettled, submits: 1, accepted: 0 });
  });

  test.each(titled(ambiguous))("%s, three times", async (_, lane) => {
    const message = containing(lane.fact.name);
    expect((await stays()).of(lane)).toMatchObject({ outcome: "failed", ...unsettled, message, submits: 3, accepted: 0 });
  });

  test.each(titled(ambiguous))("%s, and accepted", async (_, lane) => {
    expect((await accepted()).of(lane)).toMatchObject({ outcome: "restored", attempts: 1, submits: 1, accepted: 1 });
  });

  test.each(titled(ambiguous))("%s, then refused", async (_, lane) => {
    expect((await unclear()).of(lane)).toMatchObject({
      outcome: "unknown",
      ...unsettled,
      message: containing(refusal[lane.cloud]),
      hint: containing("reinstate ledger resolve"),
      submits: 2,
      accepted: 0,
    });
  });
});
