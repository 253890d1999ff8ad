import { createServer, request as httpRequest } from "node:http";
import { afterEach, expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import { type Stage, sales } from "./stage.ts";

let stage: Stage;
const closing: (() => void)[] = [];
onStage((opened) => {
  stage = opened;
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
});

/** GitHub, with the first comment that is made held back until `release` is called. `held` resolves once it has come. */
async function holdingBack(): Promise<{ url: string; held: Promise<void>; release(): void }> {
  let release = () => {};
  let isHeld = () => {};
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    const pass = () => {
      const target = new URL(stage.github.url);
      const headers = { ...incoming.headers, host: target.host };
      const passed = httpRequest(new URL(incoming.url ?? "/", target), { method: incoming.method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      passed.end(Buffer.concat(chunks));
    };
    incoming.on("end", () => {
      if (incoming.method !== "POST" || incoming.url?.endsWith("/comments") !== true) return pass();
      isHeld();
      void released.then(pass);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, held, release };
}

const forbidden = (on: RegExp) =>
  stage.github.faults.push(
    ...Array.from({ length: 10 }, () => ({ on, with: { status: 403, message: "Resource not accessible by integration" } })),
  );

test.each([
  ["of an earlier commit", true],
  ["of the same commit with an older backup", false],
])("a comment %s that can't be updated makes the run red", async (_, another) => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("first") });
  await stage.runPull(pull);
  stage.sandbox.world.clock.advance(2 * 3_600_000);
  const before = another ? stage.pushMore(pull, { "plans/inc.yaml": sales("second") }) : undefined;
  forbidden(/^(PATCH|POST) .*comments/);
  const planned = await stage.runPull(pull, before === undefined ? {} : { before });
  expect(planned).toMatchObject({ status: 1, outputs: { outcome: "planned", "failure-reason": "comment-outdated", "comment-id": "" } });
  expect(planned.log).toMatch(/^::error title=comment-outdated::the comment on #\d+ is out of date/m);
});

test("where it can't even be told what stands there, the run is red, too", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("first") });
  forbidden(/^GET .*comments/);
  expect(await stage.runPull(pull)).toMatchObject({ status: 1, outputs: { "failure-reason": "comment-outdated" } });
});

test("the first comment of an older commit, made last, doesn't stand as a plan", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("orders_old") });
  const slow = await holdingBack();
  const older = stage.runPull(pull, { env: { GITHUB_API_URL: slow.url } });
  await slow.held;
  const before = stage.pushMore(pull, { "plans/inc.yaml": sales("orders_new") });
  await stage.runPull(pull, { before });
  slow.release();
  expect(await older).toMatchObject({ status: 0 });
  const [first, second, ...more] = await stage.comments(pull);
  expect(more).toEqual([]);
  expect(first?.body).toContain("recovered.orders_new");
  expect(second?.body).not.toContain("orders_old");
  expect(second?.body).toContain(`[another comment](#issuecomment-${first?.id})`);
});

test("while the newest commit can't be planned, the comment of the older one says so", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("first") });
  await stage.runPull(pull);
  const old = pull.head;
  stage.remote.commit("reinstate-ledger", { "README.md": "not a ledger" });
  const before = stage.pushMore(pull, { "plans/inc.yaml": sales("second") });
  const failed = await stage.runPull(pull, { before });
  expect(failed).toMatchObject({ status: 1, outputs: { outcome: "failed" } });
  const [comment] = await stage.comments(pull);
  expect(comment?.body).toContain(
    `**Outdated.** This is of commit \`${old.slice(0, 12)}\`; the pull request's newest commit is \`${pull.head.slice(0, 12)}\`, and it was not planned`,
  );
});

test("planned again after the merge, the comment stays as it was reviewed", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("x") });
  await stage.runPull(pull);
  const [reviewed] = await stage.comments(pull);
  stage.state.merge(pull.number, "merge");
  stage.sandbox.world.clock.advance(2 * 3_600_000);
  const again = await stage.runPull(pull);
  expect(again).toMatchObject({ status: 0, outputs: { outcome: "planned", "comment-id": "" } });
  expect(again.log).toMatch(/Comment: #\d+ is merged already/);
  expect(again.summary).toMatch(/> `#\d+` is merged already: its comment was left alone/);
  expect(await stage.comments(pull)).toEqual([reviewed]);
});
