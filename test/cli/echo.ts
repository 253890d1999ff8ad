import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

/** What the server says back: all that it was told, as a debugging gateway, a captive portal or a careless API does. */
export type Mode = "aws" | "alicloud" | "html" | "text" | "refused" | "drop" | "hang" | "redirect" | "expired" | "forbidden";

export interface Echo {
  readonly url: string;
  /** Which requests are answered so; the others go on to `upstream`. */
  answers: (operation: string) => Mode | undefined;
  readonly seen: string[];
}

/** A server that repeats every header and the address of a request in its answer, also when it is asked to be a proxy. */
export async function startEcho(upstream?: string): Promise<Echo> {
  const sockets = new Set<{ destroy(): void }>();
  const echo: { url: string; answers: Echo["answers"]; seen: string[] } = { url: "", answers: () => "html", seen: [] };
  const server = createServer(
    { maxHeaderSize: 1024 * 1024 },
    (request, response) => void respond(request, response).catch(() => response.destroy()),
  );
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const operation = String(request.headers["x-amz-target"] ?? request.headers["x-acs-action"] ?? request.url);
    // What is worth most first: messages get cut.
    const { "x-amz-security-token": aws = "", "x-acs-security-token": ali = "", authorization = "" } = request.headers;
    const all = JSON.stringify(request.headers);
    const told = `${String(aws)} ${String(ali)} ${authorization} ${request.method} ${request.url} ${all} ${body.toString("utf8").slice(0, 3_000)}`;
    echo.seen.push(told);
    const mode = echo.answers(operation);
    if (mode === undefined && upstream !== undefined) {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers))
        if (typeof value === "string" && !/^(host|connection|content-length)$/.test(name)) headers.set(name, value);
      const answer = await fetch(`${upstream}${request.url}`, { method: "POST", headers, ...(body.length > 0 && { body }) });
      response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "application/json" });
      response.end(await answer.text());
      return;
    }
    const json = (status: number, value: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(value));
    };
    switch (mode ?? "html") {
      case "aws":
        return json(400, { __type: "ValidationException", message: `bad request: ${told}` });
      case "expired":
        return json(403, {
          __type: "ExpiredTokenException",
          message: `expired: ${told}`,
          Code: "InvalidSecurityToken.Expired",
          Message: `expired: ${told}`,
          RequestId: told,
        });
      case "forbidden":
        return json(403, {
          __type: "AccessDeniedException",
          message: `User is not authorized: ${told}`,
          Code: "NoPermission",
          Message: `denied: ${told}`,
          RequestId: "r",
        });
      case "alicloud":
        return json(400, { Code: "InvalidParameter", Message: `bad request: ${told}`, RequestId: "r" });
      case "html":
        response.writeHead(502, { "content-type": "text/html", server: told.slice(0, 200).replace(/[^ -~]/g, "") });
        response.end(`<html><body><h1>Bad Gateway</h1><pre>${told}</pre></body></html>`);
        return;
      case "refused":
        response.writeHead(403, { "content-type": "text/plain" });
        response.end(told);
        return;
      case "text":
        response.writeHead(200, { "content-type": "text/plain" });
        response.end(told);
        return;
      case "redirect":
        response.writeHead(302, { location: `${echo.url}/${encodeURIComponent(told.slice(0, 500))}` });
        response.end();
        return;
      case "drop":
        request.socket.destroy();
        return;
      case "hang":
        return;
    }
  };
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("connect", (request, socket) => {
    const told = `${request.url} ${JSON.stringify(request.headers)}`;
    echo.seen.push(told);
    socket.on("error", () => {});
    socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\nX-Told: ${told}\r\nContent-Length: ${told.length}\r\n\r\n${told}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  echo.url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return echo;
}
