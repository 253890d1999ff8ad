import { expect, test } from "vitest";
import { guardAccount } from "../../../src/engine/plan/account-guard.ts";
import { err, ok } from "../../../src/model/result.ts";

const failure = { class: "fatal", code: "credentials-expired", message: "they have expired", hint: "get fresh ones" } as const;

test.each([
  ["no account is written", undefined, ok("2"), []],
  ["no account is written, and nothing answers", undefined, err(failure), []],
  ["it is the one that is written", "1", ok("1"), []],
  ["it is another", "1", ok("2"), ["wrong-account"]],
  ["nothing shows it", "1", ok(undefined), ["account-unverified"]],
  ["it could not be asked for", "1", err(failure), ["credentials-expired"]],
])("%s", (_, written, seen, codes) => {
  const found = guardAccount(written, seen);
  expect(found.map(({ code }) => code)).toEqual(codes);
  for (const { severity, path, hint } of found) {
    expect([severity, path]).toEqual(["error", ["account"]]);
    expect(hint).toBeTruthy();
  }
});
