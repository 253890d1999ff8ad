import { describe, expect, it } from "vitest";
import { proxyFor } from "../../../src/providers/http/proxy.ts";

const aws = "https://redshift-serverless.eu-west-1.amazonaws.com/";
const proxy = "http://proxy.example:3128";

const via = (url: string, env: Record<string, string>) => {
  const found = proxyFor(new URL(url), env);
  return found instanceof URL ? found.href : found;
};

describe("which proxy", () => {
  it.each([
    [{}, aws, undefined],
    [{ HTTPS_PROXY: proxy }, aws, `${proxy}/`],
    [{ https_proxy: proxy, HTTPS_PROXY: "http://other.example" }, aws, `${proxy}/`],
    [{ https_proxy: "", HTTPS_PROXY: proxy }, aws, `${proxy}/`],
    [{ HTTPS_PROXY: "proxy.example:3128" }, aws, `${proxy}/`],
    [{ HTTPS_PROXY: "https://user:pw@proxy.example" }, aws, "https://user:pw@proxy.example/"],
    [{ HTTP_PROXY: proxy }, aws, undefined],
    [{ HTTP_PROXY: proxy }, "http://db.example/", `${proxy}/`],
    [{ HTTPS_PROXY: "socks5://proxy.example" }, aws, "socks5://proxy.example"],
    [{ HTTPS_PROXY: "http://" }, aws, "http://"],
    [{ HTTP_PROXY: proxy }, "http://127.0.0.1:4000/", undefined],
    [{ HTTP_PROXY: proxy }, "http://[::1]:4000/", undefined],
    [{ HTTP_PROXY: proxy }, "http://localhost/", undefined],
    [{ HTTP_PROXY: proxy }, "http://127.example/", `${proxy}/`],
  ])("%j %s -> %s", (env, url, expected) => {
    expect(via(url, env)).toBe(expected);
  });
});

describe("NO_PROXY", () => {
  it.each([
    ["*", aws, true],
    ["amazonaws.com", aws, true],
    [".amazonaws.com", aws, true],
    ["*.amazonaws.com", aws, true],
    ["AMAZONAWS.COM", aws, true],
    ["zonaws.com", aws, false],
    ["a.example, amazonaws.com", aws, true],
    ["a.example amazonaws.com", aws, true],
    ["amazonaws.com:443", aws, true],
    ["amazonaws.com:8443", aws, false],
    ["db.example:8080", "https://db.example:8080/", true],
    ["db.example", "https://db.example:8080/", true],
    [".example", "https://example/", true],
    ["[2001:db8::1]:443", "https://[2001:db8::1]/", true],
    ["2001:db8::1", "https://[2001:db8::1]/", true],
    ["10.0.0.1", "https://10.0.0.1/", true],
    ["10.0.0.1", "https://110.0.0.1/", false],
    ["db.example", "https://db.example./", true],
    ["", aws, false],
    [" , ,", aws, false],
  ])("%j for %s: %s", (rules, url, direct) => {
    expect(via(url, { HTTPS_PROXY: proxy, NO_PROXY: rules }) === undefined).toBe(direct);
  });

  it("is read in lower case first", () => {
    expect(via(aws, { HTTPS_PROXY: proxy, NO_PROXY: "*", no_proxy: "other.example" })).toBe(`${proxy}/`);
  });
});
