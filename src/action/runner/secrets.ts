type Env = Readonly<Record<string, string | undefined>>;

/** Variables that hold a secret, of ours and of the clouds' SDKs. */
const secretVariables = [
  "GITHUB_TOKEN",
  "REINSTATE_LEDGER_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_CONTAINER_AUTHORIZATION_TOKEN",
  "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
  "ALIBABA_CLOUD_SECURITY_TOKEN",
];
const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/** Shorter ones stand in ordinary words: masking them would tear texts apart and protect nothing. */
const shortest = 8;

/** Everything secret that this process was given, each once. */
export function secretsOf(env: Env, token: string): readonly string[] {
  const named = [token, ...secretVariables.map((name) => env[name] ?? "")];
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
