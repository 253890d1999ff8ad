import { describe, expect, test } from "vitest";
import { assign } from "../../tools/build/chunks.mjs";

const module = (importedIds: string[] = [], dynamicallyImportedIds: string[] = []) => ({ importedIds, dynamicallyImportedIds });
const at = (path: string) => `/x/node_modules/${path}`;

describe("third-party modules go to the chunk of", () => {
  const names = assign(
    new Map([
      ["/x/src/main.ts", module([at("yaml/index.js")], ["/x/src/session.ts"])],
      ["/x/src/session.ts", module([at("@aws-sdk/client/index.js"), at("@aws-sdk/client-a/index.js"), at("@alicloud/core/index.js")])],
      [at("@aws-sdk/client-a/index.js"), module([at("@smithy/core/index.js")])],
      [at("yaml/index.js"), module()],
      [at("@aws-sdk/client/index.js"), module([at("@smithy/core/index.js")], [at("@aws-sdk/sso/index.js"), at("@aws-sdk/ini/index.js")])],
      [at("@smithy/core/index.js"), module([at("ms/index.js")])],
      [at("@aws-sdk/sso/index.js"), module([at("@aws-sdk/nested/index.js"), at("@smithy/core/index.js")])],
      [at("@aws-sdk/ini/index.js"), module([at("@aws-sdk/nested/index.js")])],
      [at("@aws-sdk/nested/index.js"), module()],
      [at("@alicloud/core/index.js"), module([at("ms/index.js"), at("@alicloud/core/node_modules/ms/index.js")])],
      [at("ms/index.js"), module()],
      [at("@alicloud/core/node_modules/ms/index.js"), module()],
    ]),
  );

  test.each([
    ["the package that our code imports", "yaml/index.js", "vendor-yaml"],
    ["one service's client, which others do without", "@aws-sdk/client-a/index.js", "vendor-aws-client-a"],
    ["the family that alone needs them", "@smithy/core/index.js", "vendor-aws"],
    ["what is loaded on demand", "@aws-sdk/sso/index.js", "vendor-aws-sso"],
    ["what is loaded on demand from several places", "@aws-sdk/nested/index.js", "vendor-aws-on-demand"],
    ["their own, when several families need them", "ms/index.js", "vendor-ms"],
    ["their family, when another version stands elsewhere", "@alicloud/core/node_modules/ms/index.js", "vendor-alicloud"],
  ])("%s", (_, path, chunk) => {
    expect(names.get(at(path))).toBe(chunk);
  });

  test("no vendor chunk takes our own modules", () => {
    expect(names.has("/x/src/main.ts")).toBe(false);
  });
});
