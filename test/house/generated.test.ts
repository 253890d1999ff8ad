import { expect, test } from "vitest";
import { runNode } from "./loaded.ts";
import { root } from "./source.ts";

test("the generated schema, types and validators are what schema/ gives", async () => {
  expect(await runNode(["tools/generate.mjs", "--check"], { cwd: root })).toMatchObject({ status: 0, stderr: "" });
});
