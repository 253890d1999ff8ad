import { expect, it } from "vitest";
import { codes as action } from "../../src/action/codes.ts";
import { codes as app } from "../../src/app/codes.ts";
import { codes as cli } from "../../src/cli/codes.ts";
import type { Catalogue } from "../../src/diagnostic/catalogue.ts";
import { codes as documents } from "../../src/document/codes.ts";
import { codes as engine } from "../../src/engine/codes.ts";
import { codes as ledger } from "../../src/ledger/codes.ts";
import { codes as alicloud } from "../../src/providers/alicloud/codes.ts";
import { codes as rds } from "../../src/providers/alicloud-rds/codes.ts";
import { codes as aws } from "../../src/providers/aws/codes.ts";
import { codes as redshift } from "../../src/providers/aws/redshift/codes.ts";
import { codes as providers } from "../../src/providers/codes.ts";
import { codes as clusters } from "../../src/providers/redshift/codes.ts";
import { codes as serverless } from "../../src/providers/redshift-serverless/codes.ts";

const ofProviders: readonly (readonly [string, Catalogue])[] = [
  ["Every provider", providers],
  ["Amazon Web Services", aws],
  ["Amazon Redshift of both kinds", redshift],
  ["Amazon Redshift, provisioned clusters", clusters],
  ["Amazon Redshift Serverless", serverless],
  ["Alibaba Cloud", alicloud],
  ["ApsaraDB RDS for MySQL", rds],
];

const sections: readonly (readonly [string, Catalogue])[] = [
  ["Restore plans", documents],
  ["Planning and applying", engine],
  ["The ledger", ledger],
  ...ofProviders,
  ["Settings and places", app],
  ["The command line", cli],
  ["The Action", action],
];

const head = `# Diagnostics

Everything that Reinstate complains about has a code and, where it has one, a place:

\`\`\`
FILE:LINE:COLUMN: error CODE: message
    the line, and a caret under what it is about
hint: what to do next
\`\`\`

Errors stop; warnings and infos don't. What several providers say stands once; the hint of each diagnostic has the provider's own advice. What each provider's own error codes become is on its page: [Redshift](providers/redshift.md), [Redshift Serverless](providers/redshift-serverless.md), [ApsaraDB RDS](providers/alicloud-rds.md).
`;

const section = ([title, codes]: readonly [string, Catalogue]): string =>
  [
    `## ${title}`,
    ...Object.entries(codes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { meaning, remedy }]) => `### \`${code}\`\n\n${meaning}\n\n${remedy}`),
  ].join("\n\n");

it("a code of several providers stands once", () => {
  const all = ofProviders.flatMap(([, codes]) => Object.keys(codes));
  expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
});

it("docs/diagnostics.md says of every code what the code knows; write it anew with `npm run docs`", async () => {
  for (const [, codes] of sections) for (const code of Object.keys(codes)) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  await expect(`${[head, ...sections.map(section)].join("\n")}\n`).toMatchFileSnapshot("../../docs/diagnostics.md");
});
