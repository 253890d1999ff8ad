import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { GitHubContract } from "./openapi.ts";
import { type Answer, ownRoute } from "./routes.ts";
import type { GitHubState } from "./state.ts";

export const bot = "github-actions[bot]";
/** What the Action gets as github-token. */
export const botToken = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";

/** What goes wrong, once for each time that it is listed. */
export interface Fault {
  /** `METHOD /path` that it is about. */
  readonly on: RegExp;
  /** `drop`: the connection is cut instead of an answer. `hang`: there is never one. */
  readonly with:
    | "drop"
    | "hang"
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly message?: string };
  /** The request is carried out all the same; only its answer gets lost. */
  readonly carriedOut?: boolean;
}

export interface FakeGitHub {
  readonly url: string;
  /** `METHOD /path?query` of the Action's requests, in order. */
  readonly requests: string[];
  /** Breaches of GitHub's own description, by either side. */
  readonly breaches: string[];
  readonly faults: Fault[];
  /** The emulator as people use it. */
  as(login: string, method: string, path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

const isReset = (cause: unknown): boolean => cause instanceof Error && "code" in cause && cause.code === "ECONNRESET";

/** GitHub for one repository: comments and reviews by the emulator, everything else beside it, all of it checked. */
export async function startGitHub(state: GitHubState, repository: string, people: readonly string[]): Promise<FakeGitHub> {
  const [owner = "", name = ""] = repository.split("/");
  const logins = [...people, bot];
  const tokens = Object.fromEntries(logins.map((login) => [login === bot ? botToken : `token-of-${login}`, { login }]));
  const users = logins.map((login) => ({ login }));
  const emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: { tokens, github: { users, repos: [{ owner, name, auto_init: true }] } },
  });
  const contract = new GitHubContract();
  const requests: string[] = [];
  const breaches: string[] = [];
  const faults: Fault[] = [];

  const emulated = async (method: string, path: string, authorization: string, body: unknown): Promise<Answer> => {
    const ask = () =>
      fetch(emulator.url + path, {
        method,
        headers: { authorization, "content-type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    // The emulator closes a kept connection after some seconds, at times just as it is used again.
    const answer = await ask().catch((error: unknown) => {
      if (error instanceof TypeError && isReset(error.cause)) return ask();
      throw error;
    });
    const link = answer.headers.get("link");
    const text = (await answer.text()).replaceAll(`/${bot}`, `/${encodeURIComponent(bot)}`);
    const read: unknown = text === "" ? null : JSON.parse(text);
    return { status: answer.status, body: read, ...(link !== null && { headers: { link } }) };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await textOf(request);
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const [method = "", target = ""] = [request.method, request.url];
    const url = new URL(target, "http://github.test");
    requests.push(`${method} ${target}`);
    const operation = contract.operation(method, url.pathname);
    const told = (lines: readonly string[]) => breaches.push(...lines.map((line) => `${method} ${url.pathname}: ${line}`));
    if (operation === undefined) told(["not among the described operations"]);
    else told(contract.request(operation, url, body));
    if (request.headers.authorization !== `Bearer ${botToken}`) told(["without its token"]);
    if (!/^reinstate\/\d/.test(request.headers["user-agent"] ?? "")) told(["without its user agent"]);

    const at = faults.findIndex((fault) => fault.on.test(`${method} ${url.pathname}`));
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0];
    const carry = async () => ownRoute(method, url, body, state, contract) ?? (await emulated(method, target, `Bearer ${botToken}`, body));
    const answer = fault === undefined || fault.carriedOut ? await carry() : undefined;
    if (fault?.with === "drop") {
      request.socket.destroy();
      return;
    }
    if (fault?.with === "hang") return;
    if (fault !== undefined)
      return send(response, {
        status: fault.with.status,
        body: { message: fault.with.message ?? "fault" },
        headers: fault.with.headers ?? {},
      });
    if (answer === undefined) throw new Error("a request without fault and answer");
    if (operation !== undefined) told(contract.answer(operation, answer.status, answer.body));
    send(response, answer);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      breaches.push(`the fake failed: ${error instanceof Error ? error.stack : String(error)}`);
      response.writeHead(500).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    breaches,
    faults,
    async as(login, method, path, body) {
      const answer = await emulated(method, path, `Bearer ${login === bot ? botToken : `token-of-${login}`}`, body);
      if (answer.status >= 300) throw new Error(`${method} ${path} as ${login}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
    },
  };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += String(chunk);
  return text;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
