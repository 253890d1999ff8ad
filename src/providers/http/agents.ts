import { readFileSync } from "node:fs";
import { type ClientRequest, Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls, rootCertificates } from "node:tls";
import { HttpsProxyAgent } from "https-proxy-agent";
import { ConnectError } from "./connect-error.ts";
import { configuredProxy, parseProxy, proxyFor } from "./proxy.ts";

type Env = Readonly<Record<string, string | undefined>>;
type AgentOptions = { keepAlive: boolean; ca?: string[] };
type ConnectTo = Parameters<HttpsProxyAgent<string>["connect"]>[1];

export interface Agents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
  destroy(): void;
}

/**
 * Agents that keep connections alive, go through the proxies that `env` names, and trust the extra CAs that it names.
 * A setting that can't work makes every request fail with a ConnectError, so that it is told like any refused request.
 */
export function agents(env: Env): Agents {
  const httpAgent = orFailing(new HttpAgent({ keepAlive: true }), (plain) => viaProxy(false, env, { keepAlive: true }) ?? plain);
  const httpsAgent = orFailing(new HttpsAgent({ keepAlive: true }), () => {
    const options = { keepAlive: true, ...certificates(env) };
    return viaProxy(true, env, options) ?? new HttpsAgent(options);
  });
  return {
    httpAgent,
    httpsAgent,
    destroy() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

function orFailing<A extends HttpAgent>(plain: A, make: (plain: A) => A): A {
  try {
    return make(plain);
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    const fail = (): never => {
      throw error;
    };
    return Object.assign(plain, { createConnection: fail });
  }
}

function viaProxy(secure: boolean, env: Env, options: AgentOptions): ProxyAgent | undefined {
  const written = configuredProxy(secure, env);
  if (written === undefined) return undefined;
  const url = parseProxy(written);
  if (typeof url !== "string") return new ProxyAgent(url, secure, env, options);
  const variable = secure ? "HTTPS_PROXY" : "HTTP_PROXY";
  throw new ConnectError("proxy-invalid", `${variable} is not the address of an HTTP proxy`, `write ${variable} as http://HOST:PORT`);
}

/** Node's own roots and those of both bundles; nothing leaves Node's defaults alone. */
function certificates(env: Env): { ca?: string[] } {
  const bundles = (["AWS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"] as const).flatMap((variable) => {
    const path = env[variable];
    if (!path) return [];
    try {
      return [readFileSync(path, "utf8")];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new ConnectError("ca-bundle-unreadable", `${variable} can't be read: ${why}`, `correct ${variable} or unset it`);
    }
  });
  return bundles.length === 0 ? {} : { ca: [...rootCertificates, ...bundles] };
}

/** Tunnels with CONNECT, for plain HTTP too; what NO_PROXY exempts connects directly. */
class ProxyAgent extends HttpsProxyAgent<string> {
  readonly #secure: boolean;
  readonly #env: Env;
  readonly #ca: { ca?: string[] };
  constructor(proxy: URL, secure: boolean, env: Env, { keepAlive, ...ca }: AgentOptions) {
    super(proxy, { keepAlive, ...ca });
    this.#ca = ca;
    this.#secure = secure;
    this.#env = env;
  }

  override isSecureEndpoint(): boolean {
    return this.#secure;
  }

  override async connect(request: ClientRequest, asked: ConnectTo): Promise<Socket> {
    // The base class drops the agent's own options when it connects to the server itself.
    const to = { ...asked, ...this.#ca };
    const host = to.host ?? "localhost";
    const url = new URL(`${this.#secure ? "https" : "http"}://${isIP(host) === 6 ? `[${host}]` : host}:${to.port}`);
    if (proxyFor(url, this.#env) === undefined) {
      return to.secureEndpoint ? connectTls({ ...to, ...(isIP(host) ? {} : { servername: host }) }) : connectTcp(to);
    }
    let status = 0;
    request.once("proxyConnect", (answer: { statusCode: number }) => {
      status = answer.statusCode;
    });
    const socket = await super.connect(request, to);
    if (status === 200) return socket;
    socket.destroy();
    throw new ConnectError(
      "proxy-refused",
      `the proxy ${this.proxy.host} refused to connect to ${url.host} (HTTP ${status})`,
      status === 407 ? "give the proxy's user and password in the proxy's URL" : `check the proxy's rules, or put ${host} into NO_PROXY`,
      status >= 500,
    );
  }
}
