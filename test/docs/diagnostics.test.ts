import { expect, it } from "vitest";
import { codes as action } from "../../src/action/codes.ts";
import { codes as app } from "../../src/app/codes.ts";
import { codes as cli } from "../../src/cli/codes.ts";
import type { Catalogue } from "../../src/diagnostic/catalogue.ts";
import { codes as documents } from "../../src/document/codes.ts";
import { codes as engine } from "../../src/engine/codes.ts";
import { codes as ledger } from "../../src/ledger/codes.ts";
import { codes as rds } from "../../src/providers/alicloud-rds/codes.ts";
import { codes as connections } from "../../src/providers/codes.ts";
import { codes as redshift } from "../../src/providers/redshift-serverless/codes.ts";

const sections: readonly (readonly [string, Catalogue])[] = [
  ["Restore plans", documents],
  ["Planning and applying", engine],
  ["The ledger", ledger],
  ["Amazon Redshift Serverless", redshift],
  ["ApsaraDB RDS for MySQL", rds],
  ["Connections", connections],
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

Errors stop; warnings and infos don't. A code that two providers share means the same, with each provider's own advice. What each provider's own error codes become is on its page: [Redshift Serverless](providers/redshift-serverless.md), [ApsaraDB RDS](providers/alicloud-rds.md).
`;

const section = ([title, codes]: readonly [string, Catalogue]): string =>
  [
    `## ${title}`,
    ...Object.entries(codes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { meaning, remedy }]) => `### \`${code}\`\n\n${meaning}\n\n${remedy}`),
  ].join("\n\n");

it("docs/diagnostics.md says of every code what the code knows; write it anew with `npm run docs`", async () => {
  for (const [, codes] of sections) for (const code of Object.keys(codes)) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  await expect(`${[head, ...sections.map(section)].join("\n")}\n`).toMatchFileSnapshot("../../docs/diagnostics.md");
});
