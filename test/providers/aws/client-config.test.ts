import { expect, it } from "vitest";
import { clientConfig, readConfig } from "../../../src/providers/aws/client-config.ts";

const keys = { AWS_ACCESS_KEY_ID: "AKID", AWS_SECRET_ACCESS_KEY: "secret" };

it("takes the account of keys in the environment from there, as the SDK does", () => {
  expect(clientConfig({ ...keys, AWS_ACCOUNT_ID: "111122223333" }, "X").credentials).toMatchObject({ accountId: "111122223333" });
});

it("leaves keys to the SDK's chain where a profile is named", () => {
  expect(clientConfig({ ...keys, AWS_PROFILE: "dba" }, "X")).toEqual({ profile: "dba" });
});

it.each([
  [{ AWS_ENDPOINT_URL_A: "http://a", AWS_ENDPOINT_URL_B: "http://b", AWS_ENDPOINT_URL: "http://all" }, "http://a"],
  [{ AWS_ENDPOINT_URL_B: "http://b", AWS_ENDPOINT_URL: "http://all" }, "http://all"],
  [{ AWS_ENDPOINT_URL_B: "http://b" }, undefined],
  [{ AWS_ENDPOINT_URL_A: "http://a", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" }, undefined],
])("reads the service's own endpoint from %j", (env, endpoint) => {
  expect(clientConfig(env, "AWS_ENDPOINT_URL_A").endpoint).toBe(endpoint);
});

it.each([
  ["7", { maxAttempts: 7 }],
  ["0", {}],
  ["many", {}],
  [undefined, {}],
])("tries reads as often as AWS_MAX_ATTEMPTS says: %s", (written, config) => {
  expect(readConfig({ AWS_MAX_ATTEMPTS: written })).toEqual(config);
});
