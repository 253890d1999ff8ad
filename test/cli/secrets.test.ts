import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { canary, encodings, leaks, leaksInFiles } from "./canary.ts";
import { type Echo, type Mode, startEcho } from "./echo.ts";
import { bugs } from "./shell.ts";
import { type Site, Spawned, site, tablesPlan } from "./spawned.ts";

const crm = `version: 1
name: inc-2
restores:
  - id: crm
    provider: alicloud-rds
    region: cn-hangzhou
    instance: rm-uf6wjk5xxxxxxxxxx
    from: { latest: true }
    databases: [{ name: testdb1, newName: testdb1_new, tables: [{ name: testdb1table1, newName: t2 }] }]
`;
const both = { "a.yaml": tablesPlan("inc-1", ["orders"]), "b.yaml": crm };
const commands = [
  ["plan", "--verbose"],
  ["plan", "--json", "--out", "plan.json"],
  ["apply", "--yes", "--verbose"],
  ["apply", "--yes", "--json"],
  ["status", "--verbose"],
  ["ledger", "export"],
] as const;
/** Loading an SDK takes some of the first request's time. */
const settings = { REINSTATE_REQUEST_TIMEOUT: "2s", REINSTATE_TIMEOUT: "5s", REINSTATE_SETTLE: "300ms", AWS_MAX_ATTEMPTS: "1" };

interface Case {
  readonly secrets: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** Files of the home folder. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs the commands and searches every byte that they wrote; the files of the case themselves are not searched. */
async function search(at: Site, { secrets, env, files = {} }: Case, lines: readonly (readonly string[])[] = commands): Promise<string[]> {
  const home = join(at.folder, "home");
  await mkdir(home, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
  const found: string[] = [];
  for (const line of lines) {
    const ended = await new Spawned(line, at.folder, { ...at.env, ...settings, HOME: home, TMPDIR: at.folder, ...env }).ended;
    expect(bugs(ended)).toEqual([]);
    for (const where of ["stdout", "stderr"] as const) found.push(...leaks(`${line.join(" ")}, ${where}`, ended[where], secrets));
  }
  found.push(
    ...(await leaksInFiles(
      at.folder,
      secrets,
      Object.keys(files).map((path) => join("home", path)),
    )),
  );
  return found;
}

const endpoints = ({ url }: Echo) => ({
  AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: url,
  REINSTATE_ALICLOUD_RDS_ENDPOINT: url,
  AWS_ENDPOINT_URL_STS: url,
});

/** No credentials in the environment: the SDKs look further. */
const unset = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", ALIBABA_CLOUD_ACCESS_KEY_ID: "", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "" };

function inEnvironment(): Case {
  const secrets = {
    awsSecret: canary(),
    awsToken: canary(150),
    aliSecret: canary(),
    aliToken: canary(150),
    github: canary(),
    ledger: canary(),
  };
  return {
    secrets,
    env: {
      AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
      AWS_SECRET_ACCESS_KEY: secrets.awsSecret,
      AWS_SESSION_TOKEN: secrets.awsToken,
      ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI4GEXAMPLE",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: secrets.aliSecret,
      ALIBABA_CLOUD_SECURITY_TOKEN: secrets.aliToken,
      GITHUB_TOKEN: secrets.github,
      REINSTATE_LEDGER_TOKEN: secrets.ledger,
    },
  };
}

test("the search finds a secret in every encoding that it looks for, whatever stands beside it", () => {
  const secret = canary();
  for (const before of ["", "a", "ab", "abc"])
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(`${before}${secret}:x`).toString("base64"),
      Buffer.from(`${before}${secret}`).toString("hex"),
    ])
      expect(leaks("w", `x ${before}${form} y`, { s: secret })).toHaveLength(1);
  expect(leaks("w", "nothing of it", { s: secret })).toEqual([]);
  expect(encodings(secret).every((form) => form.length >= 12)).toBe(true);
});

describe("no secret in any output, file or ledger", { timeout: 120_000 }, () => {
  const modes: readonly Mode[] = ["aws", "alicloud", "html", "text", "refused", "drop", "hang", "redirect", "expired", "forbidden"];

  test.each<Mode>(["aws", "alicloud", "html", "refused", "expired", "forbidden"])(
    "every request is answered with all that it held: %s",
    async (mode) => {
      const at = await site(both);
      const echo = await startEcho();
      echo.answers = () => mode;
      const given = inEnvironment();
      expect(await search(at, { ...given, env: { ...given.env, ...endpoints(echo) } }, [commands[0], commands[1]])).toEqual([]);
      // The tokens do travel, so that there was something to give away.
      expect(
        leaks("seen", echo.seen.join("\n"), { awsToken: given.secrets["awsToken"] ?? "", aliToken: given.secrets["aliToken"] ?? "" }),
      ).toHaveLength(2);
    },
  );

  test.each(modes)("only the submits are: %s", async (mode) => {
    const at = await site(both);
    const echo = await startEcho(at.sandbox.url);
    echo.answers = (operation) => (/RestoreTable($|From)/.test(operation) ? mode : undefined);
    const given = inEnvironment();
    expect(await search(at, { ...given, env: { ...given.env, ...endpoints(echo) } }, [commands[2], commands[4], commands[5]])).toEqual([]);
    expect(echo.seen.some((told) => /RestoreTable/.test(told))).toBe(true);
  });

  test("in the files of profiles, whole and torn", async () => {
    for (const torn of ["", '\n[broken\n"}{']) {
      const at = await site(both);
      const echo = await startEcho();
      echo.answers = (operation) => (operation.startsWith("Redshift") ? "aws" : "alicloud");
      const secrets = { aws: canary(), awsToken: canary(150), ali: canary(), aliIni: canary(), aliToken: canary(150) };
      const files = {
        ".aws/credentials": `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secrets.aws}\naws_session_token = ${secrets.awsToken}${torn}\n`,
        ".aws/config": "[default]\nregion = eu-west-1\n",
        ".aliyun/config.json": `${JSON.stringify({ current: "default", profiles: [{ name: "default", mode: "StsToken", access_key_id: "LTAI4G", access_key_secret: secrets.ali, sts_token: secrets.aliToken, region_id: "cn-hangzhou" }] })}${torn}`,
        ".alibabacloud/credentials": `[default]\ntype = access_key\naccess_key_id = LTAI4G\naccess_key_secret = ${secrets.aliIni}${torn}\n`,
      };
      expect(await search(at, { secrets, files, env: { ...unset, ...endpoints(echo) } }, [commands[0], commands[3]])).toEqual([]);
    }
  });

  test("in the tokens that OIDC trades, and in what a credential process prints", async () => {
    const at = await site(both);
    const echo = await startEcho();
    const secrets = { aws: canary(300), ali: canary(300), process: canary() };
    const files = {
      "aws-token": secrets.aws,
      "ali-token": secrets.ali,
      ".aws/config": `[default]\nregion = eu-west-1\n[profile p]\ncredential_process = sh -c "cat ~/process >&2; cat ~/process; exit 3"\nregion = eu-west-1\n`,
      process: `{"Version": 1, "SecretAccessKey": "${secrets.process}"`,
    };
    const roles = {
      AWS_ROLE_ARN: "arn:aws:iam::123456789012:role/r",
      AWS_ROLE_SESSION_NAME: "s",
      AWS_WEB_IDENTITY_TOKEN_FILE: join(at.folder, "home/aws-token"),
      ALIBABA_CLOUD_ROLE_ARN: "acs:ram::1:role/r",
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "acs:ram::1:oidc-provider/p",
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: join(at.folder, "home/ali-token"),
      HTTPS_PROXY: echo.url,
    };
    expect(await search(at, { secrets, files, env: { ...unset, ...endpoints(echo), ...roles } }, [commands[0], commands[3]])).toEqual([]);
    expect(leaks("seen", echo.seen.join("\n"), { aws: secrets.aws })).toHaveLength(1);
    expect(await search(at, { secrets, files, env: { ...unset, ...endpoints(echo), AWS_PROFILE: "p" } }, [commands[0]])).toEqual([]);
  });

  test("in the addresses of proxies and endpoints", async () => {
    const at = await site(both);
    const echo = await startEcho();
    const secrets = { proxy: canary(), endpoint: canary() };
    const withUser = (secret: string) => echo.url.replace("://", `://user:${encodeURIComponent(secret)}@`);
    const given = inEnvironment();
    const cases: Readonly<Record<string, string>>[] = [
      { HTTPS_PROXY: withUser(secrets.proxy), AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: "", REINSTATE_ALICLOUD_RDS_ENDPOINT: "" },
      {
        HTTPS_PROXY: `http://user:${encodeURIComponent(secrets.proxy)}@127.0.0.1:1`,
        AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: "",
        REINSTATE_ALICLOUD_RDS_ENDPOINT: "",
      },
      { HTTPS_PROXY: `user:${secrets.proxy}@[::`, AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: "", REINSTATE_ALICLOUD_RDS_ENDPOINT: "" },
      { AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: withUser(secrets.endpoint), REINSTATE_ALICLOUD_RDS_ENDPOINT: withUser(secrets.endpoint) },
      {
        AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: `http//u:${secrets.endpoint}@x`,
        REINSTATE_ALICLOUD_RDS_ENDPOINT: `http//u:${secrets.endpoint}@x`,
      },
    ];
    for (const env of cases)
      expect(
        await search(at, { secrets: { ...given.secrets, ...secrets }, env: { ...given.env, ...env } }, [commands[0], commands[3]]),
      ).toEqual([]);
  });

  test("in the remote of a git ledger, and in an address given for one", async () => {
    const at = await site(both);
    const echo = await startEcho();
    const secrets = { remote: canary(), token: canary(), github: canary(), address: canary() };
    const git = (...args: string[]) => execFileSync("git", args, { cwd: at.folder });
    git("init", "-q");
    git("remote", "add", "origin", `${echo.url.replace("://", `://user:${encodeURIComponent(secrets.remote)}@`)}/o/r.git`);
    const env = { GITHUB_TOKEN: secrets.github, GIT_TRACE: "1", GIT_CURL_VERBOSE: "1" };
    for (const more of [{}, { REINSTATE_LEDGER_TOKEN: secrets.token }])
      for (const mode of ["html", "refused", "redirect"] as const) {
        echo.answers = () => mode;
        const found = await search(at, { secrets, env: { ...env, ...more } }, [
          ["status", "--ledger", "git:reinstate-ledger", "--verbose"],
        ]);
        expect(found.filter((one) => !one.includes("/.git/config"))).toEqual([]);
      }
    const addresses = [
      `https://user:${secrets.address}@example.com/r.git`,
      `git:https://user:${secrets.address}@example.com/r.git`,
      `user:${secrets.address}@x`,
    ];
    for (const address of addresses) {
      const found = await search(at, { secrets, env }, [
        ["status", "--ledger", address],
        ["ledger", "list", "--json", "--ledger", address],
      ]);
      expect(found.filter((one) => !one.includes("/.git/config"))).toEqual([]);
    }
  });

  test("in a scenario's access keys", async () => {
    const at = await site(both);
    const secrets = { key: canary() };
    const scenario = (more: string) => `version: 1\nsecrets: { AK: "${secrets.key}" }\n${more}`;
    await mkdir(join(at.folder, "home"), { recursive: true });
    for (const more of ["nonsense: 1\n", "faults: 3\n", "now: [\n"]) {
      const files = { "s.yaml": scenario(more) };
      expect(
        await search(at, { secrets, files, env: {} }, [
          ["sandbox", "--port", "0", "--verbose", "--scenario", join(at.folder, "home/s.yaml")],
        ]),
      ).toEqual([]);
    }
  });
});
