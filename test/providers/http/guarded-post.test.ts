import { Agent } from "node:http";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { post } from "../../../src/providers/http/guarded-post.ts";
import { listen } from "../servers.ts";

/** A server that counts connections and keeps what is written to it. */
async function listening(answer: string) {
  const seen = { connections: 0, bytes: "" };
  const server = createServer((socket) => {
    seen.connections += 1;
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      seen.bytes += chunk.toString("latin1");
      if (answer !== "") socket.end(answer);
    });
  });
  const { port, close } = await listen(server);
  onTestFinished(close);
  const agent = new Agent();
  onTestFinished(() => agent.destroy());
  const send = (guard: () => void, timeoutMs = 5_000) =>
    post({ endpoint: { secure: false, host: `127.0.0.1:${port}` }, path: "/", headers: {}, body: "{}", agent, timeoutMs, guard });
  return { seen, send, close };
}

const hello = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nhello";

describe("a request that is written once", () => {
  it("asks its guard when the connection stands and nothing is written", async () => {
    const { seen, send } = await listening(hello);
    const at: string[] = [];
    const answer = await send(() => at.push(seen.bytes));
    expect(answer).toMatchObject({ ok: true, value: { status: 200, body: "hello" } });
    expect(at).toEqual([""]);
    expect(seen.bytes).toMatch(/\{\}$/);
  });

  it("writes nothing when the guard throws, and lets that out", async () => {
    const { seen, send } = await listening(hello);
    const no = new Error("no");
    await expect(
      send(() => {
        throw no;
      }),
    ).rejects.toBe(no);
    expect(seen.bytes).toBe("");
  });

  it("never asks the guard without a connection", async () => {
    const { send, close } = await listening(hello);
    await close();
    let asked = 0;
    const count = () => {
      asked += 1;
    };
    expect(await send(count)).toMatchObject({ ok: false, error: { sent: false } });
    expect(asked).toBe(0);
  });

  it("tells a request that got no answer in time from one that never left", async () => {
    const { send } = await listening("");
    expect(await send(() => undefined, 100)).toMatchObject({ ok: false, error: { sent: true, error: { name: "TimeoutError" } } });
  });

  it("takes half an answer for none", async () => {
    const { send } = await listening(hello.slice(0, -2));
    expect(await send(() => undefined)).toMatchObject({ ok: false, error: { sent: true, error: { code: "ECONNRESET" } } });
  });
});
