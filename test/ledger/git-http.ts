import { execFileSync, spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";

/** What may be wrong with the server. */
export interface Faults {
  /** Refuses pushes with 403, as a read-only token makes GitHub do. */
  readOnly?: boolean;
  /** Answers so many requests with this status before it works. */
  failing?: { status: number; times: number };
  /** Carries out so many pushes, and cuts the connection instead of answering. */
  cutAfterPush?: number;
}

export interface GitServer {
  readonly url: string;
  readonly faults: Faults;
  /** Authorization headers seen, one string for each request: two headers are joined by a comma. */
  readonly authorizations: readonly (string | undefined)[];
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const backend = join(execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim(), "git-http-backend");

/** Smart HTTP for the repositories of a folder, through git's own CGI program. With a `token`, only for its owner. */
export async function serveGit(root: string, token?: string): Promise<GitServer> {
  const faults: Faults = {};
  const authorizations: (string | undefined)[] = [];
  const requests: string[] = [];
  const expected = token && `basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const pushes = url.pathname.endsWith("/git-receive-pack") || url.searchParams.get("service") === "git-receive-pack";
    authorizations.push(rawHeader(request, "authorization"));
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    if (faults.failing !== undefined && faults.failing.times > 0) {
      faults.failing.times -= 1;
      refuse(response, faults.failing.status);
    } else if (expected !== undefined && request.headers.authorization !== expected) {
      response.setHeader("WWW-Authenticate", "Basic realm=git");
      refuse(response, 401);
    } else if (pushes && faults.readOnly) refuse(response, 403);
    else cgi(root, url, request, response, request.method === "POST" && pushes && (faults.cutAfterPush ?? 0) > 0 ? faults : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    faults,
    authorizations,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Node itself keeps only the first of several. */
function rawHeader({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  const values = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
  return values.length === 0 ? undefined : values.join(", ");
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain" }).end("refused\n");
}

function cgi(root: string, url: URL, request: IncomingMessage, response: ServerResponse, cut: Faults | undefined): void {
  const env = {
    PATH: process.env["PATH"],
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: "1",
    REMOTE_USER: "jo",
    REQUEST_METHOD: request.method,
    PATH_INFO: url.pathname,
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: request.headers["content-type"] ?? "",
    HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
    GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
    ...(request.headers["content-length"] !== undefined && { CONTENT_LENGTH: request.headers["content-length"] }),
  };
  const child = spawn(backend, { env, stdio: ["pipe", "pipe", "ignore"] });
  request.pipe(child.stdin);
  child.stdin.on("error", () => {});
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.on("close", () => {
    if (cut?.cutAfterPush !== undefined) {
      cut.cutAfterPush -= 1;
      request.socket.destroy();
      return;
    }
    const answer = Buffer.concat(output);
    const end = answer.indexOf("\r\n\r\n");
    const lines = answer.toString("latin1", 0, end).split("\r\n");
    const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
    const status = Number.parseInt(headers.get("Status") ?? "200", 10);
    headers.delete("Status");
    response.writeHead(status, Object.fromEntries(headers)).end(answer.subarray(end + 4));
  });
}
