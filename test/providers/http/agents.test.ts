import { readFileSync } from "node:fs";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import { createServer as createTlsServer, get as getTls } from "node:https";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Agents, agents } from "../../../src/providers/http/agents.ts";
import { ConnectError } from "../../../src/providers/http/connect-error.ts";
import { containing } from "../../matching.ts";
import { listen } from "../servers.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const opened = (env: Record<string, string>): Agents => {
  const made = agents(env);
  closing.push(() => made.destroy());
  return made;
};

async function started(server: Server): Promise<number> {
  const { port, close } = await listen(server);
  closing.push(close);
  return port;
}

/** Answers with the client's port, so that a kept connection shows. */
const echo = () => createServer((request, response) => response.end(String(request.socket.remotePort)));

interface Proxy {
  readonly url: string;
  readonly asked: { target: string; authorization: string | undefined }[];
}

/** A CONNECT proxy that sends every tunnel to `port`, whatever name was asked for. */
async function proxyTo(port: number, refuse?: number): Promise<Proxy> {
  const asked: Proxy["asked"] = [];
  const server = createServer((_, response) => response.writeHead(500).end());
  server.on("connect", (request, socket, head) => {
    asked.push({ target: request.url ?? "", authorization: request.headers["proxy-authorization"] });
    if (refuse !== undefined) {
      socket.end(`HTTP/1.1 ${refuse} No\r\ncontent-length: 3\r\n\r\nno\n`);
      return;
    }
    const upstream = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
    socket.on("close", () => upstream.destroy());
  });
  return { url: `http://127.0.0.1:${await started(server)}`, asked };
}

const fetched = (url: string, { httpAgent, httpsAgent }: Agents): Promise<string> =>
  new Promise((resolve, reject) => {
    const answered = (response: IncomingMessage) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
      response.on("error", reject);
    };
    const request = url.startsWith("https:") ? getTls(url, { agent: httpsAgent }, answered) : get(url, { agent: httpAgent }, answered);
    request.on("error", reject);
  });

describe("agents", () => {
  it("keep connections alive", async () => {
    const url = `http://127.0.0.1:${await started(echo())}/`;
    const made = opened({});
    expect(await fetched(url, made)).toBe(await fetched(url, made));
  });

  it("tunnel plain HTTP through HTTP_PROXY, with its user, on one connection", async () => {
    const proxy = await proxyTo(await started(echo()));
    const made = opened({ HTTP_PROXY: proxy.url.replace("//", "//us%40r:pw@") });
    expect(await fetched("http://db.example/", made)).toBe(await fetched("http://db.example/", made));
    expect(proxy.asked).toEqual([{ target: "db.example:80", authorization: `Basic ${btoa("us@r:pw")}` }]);
  });

  it("connect directly to what NO_PROXY exempts", async () => {
    const port = await started(echo());
    const proxy = await proxyTo(port);
    const made = opened({ HTTP_PROXY: proxy.url, NO_PROXY: "127.0.0.1" });
    await fetched(`http://127.0.0.1:${port}/`, made);
    expect(proxy.asked).toEqual([]);
  });

  it("tell a proxy's refusal as one, and send nothing", async () => {
    const proxy = await proxyTo(0, 407);
    const made = opened({ HTTP_PROXY: proxy.url });
    const refused = fetched("http://db.example/", made);
    await expect(refused).rejects.toBeInstanceOf(ConnectError);
    await expect(refused).rejects.toMatchObject({ code: "proxy-refused", message: containing("HTTP 407") });
  });

  it("never show the proxy's password in an error", async () => {
    const proxy = await proxyTo(0, 403);
    const made = opened({ HTTP_PROXY: proxy.url.replace("//", "//user:geheim@") });
    const error = await fetched("http://db.example/", made).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConnectError);
    expect(JSON.stringify(error) + String(error)).not.toContain("geheim");
  });

  it.each([
    [{ HTTPS_PROXY: "socks5://proxy.example" }, "https://db.example/", "proxy-invalid"],
    [{ HTTP_PROXY: "socks5://proxy.example" }, "http://db.example/", "proxy-invalid"],
    [{ AWS_CA_BUNDLE: "/nowhere/ca.pem" }, "https://db.example/", "ca-bundle-unreadable"],
    [{ NODE_EXTRA_CA_CERTS: "/nowhere/ca.pem" }, "https://db.example/", "ca-bundle-unreadable"],
  ])("with %j fail each request", async (env, url, code) => {
    await expect(fetched(url, opened(env))).rejects.toMatchObject({ name: "ConnectError", code });
  });
});

describe("TLS", () => {
  const ca = join(import.meta.dirname, "../tls/cert.pem");
  const key = readFileSync(join(import.meta.dirname, "../tls/key.pem"));
  const cert = readFileSync(ca);
  const secure = () => started(createTlsServer({ key, cert }, (_, response) => response.end("secret")));

  it.each(["AWS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"])("trusts the CA that %s names", async (variable) => {
    const url = `https://localhost:${await secure()}/`;
    expect(await fetched(url, opened({ [variable]: ca }))).toBe("secret");
  });

  it("trusts no other", async () => {
    await expect(fetched(`https://localhost:${await secure()}/`, opened({}))).rejects.toMatchObject({
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
  });

  it("goes through HTTPS_PROXY by CONNECT, with the server's own name", async () => {
    const proxy = await proxyTo(await secure());
    const made = opened({ HTTPS_PROXY: proxy.url, AWS_CA_BUNDLE: ca });
    expect(await fetched("https://db.example/", made)).toBe("secret");
    expect(proxy.asked.map(({ target }) => target)).toEqual(["db.example:443"]);
  });

  it("stays itself where NO_PROXY exempts the host", async () => {
    const port = await secure();
    const proxy = await proxyTo(port);
    const made = opened({ HTTPS_PROXY: proxy.url, NO_PROXY: "localhost", AWS_CA_BUNDLE: ca });
    expect(await fetched(`https://localhost:${port}/`, made)).toBe("secret");
    expect(proxy.asked).toEqual([]);
  });
});
