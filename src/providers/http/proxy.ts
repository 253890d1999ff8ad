import { isIPv4 } from "node:net";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that a request to `url` goes through by HTTPS_PROXY, HTTP_PROXY and NO_PROXY (either case, lower case first).
 * Undefined: a direct connection; always for loopback, as a sandbox on this machine is never behind a proxy.
 * A value that isn't a proxy's address is returned as text.
 */
export function proxyFor(url: URL, env: Env): URL | string | undefined {
  const written = configuredProxy(url.protocol === "https:", env);
  if (written === undefined || isLoopback(bare(url.hostname)) || isExempt(url, env)) return undefined;
  return parseProxy(written);
}

export function configuredProxy(secure: boolean, env: Env): string | undefined {
  const [lower, upper] = secure ? [env["https_proxy"], env["HTTPS_PROXY"]] : [env["http_proxy"], env["HTTP_PROXY"]];
  return lower?.trim() || upper?.trim() || undefined;
}

/** `proxy.example:3128` is read as `http://proxy.example:3128`, as other tools do. Text comes back where it can't be one. */
export function parseProxy(written: string): URL | string {
  const url = tryUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`);
  return url && (url.protocol === "http:" || url.protocol === "https:") ? url : written;
}

/** NO_PROXY: names separated by commas or spaces. A name covers its subdomains, with or without a leading dot; `*` covers all; a port narrows it. */
function isExempt(url: URL, env: Env): boolean {
  const host = bare(url.hostname);
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return (env["no_proxy"] ?? env["NO_PROXY"] ?? "").split(/[\s,]+/).some((written) => {
    const rule = parseRule(written);
    if (rule === undefined || (rule.port !== undefined && rule.port !== port)) return false;
    return rule.host === "*" || host === rule.host || host.endsWith(`.${rule.host}`);
  });
}

function parseRule(written: string): { readonly host: string; readonly port?: string } | undefined {
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(written) ?? [];
  const host = (bracketed ?? plain ?? written).toLowerCase().replace(/^\*?\.(?=.)/, "");
  if (host === "") return undefined;
  return port === undefined ? { host } : { host, port };
}

const bare = (hostname: string) =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");

const isLoopback = (host: string) =>
  host === "localhost" || host.endsWith(".localhost") || host === "::1" || (isIPv4(host) && host.startsWith("127."));

function tryUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
