import type { Scenario } from "../../src/sandbox/index.ts";

/** All providers, five lanes, dependencies across them: nine calls in two restore plans. */
export const plans: Readonly<Record<string, string>> = {
  "inc-1.yaml": `version: 1
name: inc-1
defaults:
  redshift-serverless: { region: eu-west-1, namespace: analytics, workgroup: analytics-wg, source: { database: prod }, target: { schema: recovered } }
  redshift: { region: eu-west-1, cluster: warehouse, source: { database: dwh }, target: { schema: recovered } }
  alicloud-rds: { region: cn-hangzhou }
restores:
  - id: sales
    provider: redshift-serverless
    from: { latest: true }
    tables: [{ name: orders, newName: orders_back }, { name: customers, newName: customers_back }]
  - id: crm
    provider: alicloud-rds
    instance: rm-crm
    from: { latest: true }
    databases: [{ name: crm, newName: crm_back }]
    dependsOn: [sales]
  - id: ledger
    provider: redshift-serverless
    namespace: finance
    workgroup: finance-wg
    from: { snapshotName: quarter }
    source: { database: books }
    target: { schema: audit }
    tables: [{ name: journal, newName: journal_back }]
    dependsOn: [crm]
  - id: events
    provider: redshift
    from: { latest: true }
    tables: [{ name: clicks, newName: clicks_back }]
    dependsOn: [crm]
`,
  "inc-2.yaml": `version: 1
name: inc-2
restores:
  - id: billing
    provider: alicloud-rds
    region: cn-hangzhou
    instance: rm-billing
    from: { latest: true }
    databases: [{ name: billing, tables: [{ name: invoices, newName: invoices_back }] }]
  - id: lines
    provider: alicloud-rds
    region: cn-hangzhou
    instance: rm-billing
    from: { latest: true }
    databases: [{ name: billing, tables: [{ name: lines, newName: lines_back }] }]
  - id: visits
    provider: redshift
    region: eu-west-1
    cluster: warehouse
    from: { snapshotIdentifier: monthly }
    source: { database: dwh }
    target: { schema: recovered }
    tables: [{ name: visits, newName: visits_back }]
  - id: archive
    provider: redshift-serverless
    region: eu-west-1
    namespace: analytics
    workgroup: analytics-wg
    from: { snapshotName: weekly }
    source: { database: prod }
    target: { schema: recovered }
    tables: [{ name: archive, newName: archive_back }]
`,
};

/** What the plans restore, as the sandbox names it. */
export const targets: readonly string[] = [
  "prod.recovered.orders_back",
  "prod.recovered.customers_back",
  "crm_back",
  "books.audit.journal_back",
  "billing.invoices_back",
  "billing.lines_back",
  "prod.recovered.archive_back",
  "dwh.recovered.clicks_back",
  "dwh.recovered.visits_back",
];

const table = (name: string) => ({ name, megabytes: 10 });

/**
 * The clouds that the plans speak of, quick. Lenient on purpose: a second restore of the same thing is accepted (and
 * fails later), so that none hides behind a refusal.
 */
export const scenario: Scenario = {
  version: 1,
  speed: { megabytesPerSecond: 1_000, pendingMs: 10, minimumMs: 80 },
  collisions: "later",
  concurrentRestores: 100,
  namespaces: [
    {
      name: "analytics",
      workgroups: [{ name: "analytics-wg" }],
      databases: [
        {
          name: "prod",
          schemas: [{ name: "public", tables: [table("orders"), table("customers"), table("archive")] }, { name: "recovered" }],
        },
      ],
      recoveryPoints: [{ id: "point-1", createdAt: "-1h" }],
      snapshots: [{ name: "weekly", createdAt: "-3d" }],
    },
    {
      name: "finance",
      workgroups: [{ name: "finance-wg" }],
      databases: [{ name: "books", schemas: [{ name: "public", tables: [table("journal")] }, { name: "audit" }] }],
      snapshots: [{ name: "quarter", createdAt: "-9d" }],
    },
  ],
  clusters: [
    {
      identifier: "warehouse",
      modifyingMs: 50,
      databases: [{ name: "dwh", schemas: [{ name: "public", tables: [table("clicks"), table("visits")] }, { name: "recovered" }] }],
      snapshots: [{ identifier: "monthly", createdAt: "-9d" }],
    },
  ],
  instances: [
    {
      id: "rm-crm",
      region: "cn-hangzhou",
      databases: [{ name: "crm", tables: [{ name: "contacts", kilobytes: 10_240 }] }],
      backups: [{ id: "1001", startedAt: "-8h" }],
    },
    {
      id: "rm-billing",
      region: "cn-hangzhou",
      databases: [
        {
          name: "billing",
          tables: [
            { name: "invoices", kilobytes: 10_240 },
            { name: "lines", kilobytes: 10_240 },
          ],
        },
      ],
      backups: [{ id: "2001", startedAt: "-8h" }],
    },
  ],
};
