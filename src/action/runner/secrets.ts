import type { Provider } from "../../providers/provider.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Variables of ours and of the runner's that hold a secret. */
const secretVariables = ["GITHUB_TOKEN", "REINSTATE_LEDGER_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_RUNTIME_TOKEN"];
const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/** Shorter ones stand in ordinary words: masking them would tear texts apart and protect nothing. */
const shortest = 8;

/** Everything secret that this process was given, each once. */
export function secretsOf(env: Env, token: string, providers: readonly Pick<Provider, "about">[]): readonly string[] {
  const ofProviders = providers.flatMap(({ about }) => about.variables.secret);
  const named = [token, ...[...secretVariables, ...ofProviders].map((name) => env[name] ?? "")];
  const proxied = proxyVariables.map((name) => passwordOf(env[name] ?? ""));
  return [...new Set([...named, ...proxied])].filter((secret) => secret.length >= shortest);
}

/** What leaves for a place where the runner masks nothing: comments, checks, summaries, files. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
}

function passwordOf(proxy: string): string {
  return URL.canParse(proxy) ? decodeURIComponent(new URL(proxy).password) : "";
}
