import type { ClusterScenario, InstanceScenario, NamespaceScenario } from "../../model/generated/scenario.ts";

const table = (name: string, megabytes: number) => ({ name, megabytes });

export const defaultAccounts = { aws: "111122223333", alicloud: "1111222233334444" } as const;

/** The contract's example, alive: every name in docs/sandbox.md is one of these. */
export const defaultNamespaces: NamespaceScenario[] = [
  {
    name: "analytics",
    workgroups: [{ name: "analytics-wg" }],
    databases: [
      {
        name: "prod",
        schemas: [
          {
            name: "public",
            tables: [
              table("orders", 1240),
              table("customers", 410),
              table("order_items", 2860),
              table("products", 38),
              table("payments", 920),
              table("sessions", 5120),
              { name: "page_views", megabytes: 8800, interleaved: true },
              { name: "Invoices", megabytes: 260 },
            ],
          },
          { name: "finance", tables: [table("ledger_entries", 640), table("exchange_rates", 4)] },
          { name: "recovered" },
        ],
      },
      { name: "staging", schemas: [{ name: "public", tables: [table("orders", 12)] }] },
    ],
    snapshots: [
      { name: "analytics-20261119", createdAt: "2026-11-19T22:00:00Z" },
      { name: "analytics-before-migration", createdAt: "-2d", retentionDays: 30 },
      { name: "analytics-monthly", createdAt: "-20d", retentionDays: 90 },
    ],
  },
  {
    name: "reporting",
    workgroups: [{ name: "reporting-wg" }],
    databases: [
      {
        name: "bi",
        schemas: [{ name: "public", tables: [table("daily_revenue", 90), table("weekly_active", 45)] }, { name: "recovered" }],
      },
    ],
    snapshots: [{ name: "reporting-weekly", createdAt: "-6d", retentionDays: 35 }],
  },
];

export const defaultClusters: ClusterScenario[] = [
  {
    identifier: "warehouse",
    automatedRetentionDays: 7,
    modifyingMs: 1000,
    databases: [
      {
        name: "prod",
        schemas: [
          {
            name: "public",
            tables: [
              table("orders", 1240),
              table("customers", 410),
              table("order_items", 2860),
              { name: "page_views", megabytes: 8800, interleaved: true },
              { name: "Invoices", megabytes: 260 },
            ],
          },
          { name: "recovered" },
        ],
      },
    ],
    snapshots: [
      { identifier: "warehouse-20261119", createdAt: "2026-11-19T22:00:00Z" },
      { identifier: "warehouse-before-migration", createdAt: "-2d", retentionDays: 30 },
      { identifier: "warehouse-monthly", createdAt: "-20d", retentionDays: 90, tags: { schedule: "monthly" } },
    ],
  },
  {
    identifier: "marketing",
    nodeType: "dc2.large",
    databases: [
      { name: "campaigns", schemas: [{ name: "public", tables: [table("clicks", 720), table("sends", 130)] }, { name: "recovered" }] },
    ],
    snapshots: [{ identifier: "marketing-weekly", createdAt: "-6d", retentionDays: 35 }],
  },
];

const kb = (name: string, kilobytes: number) => ({ name, kilobytes });
const nightly = (id: string, daysAgo: number) => ({ id, startedAt: `-${daysAgo * 24 - 16}h` });

export const defaultInstances: InstanceScenario[] = [
  {
    id: "rm-uf6wjk5xxxxxxxxxx",
    description: "crm",
    region: "cn-hangzhou",
    storageGigabytes: 200,
    usedGigabytes: 61,
    databases: [
      { name: "testdb1", tables: [kb("testdb1table1", 614_400), kb("testdb1table2", 81_920)] },
      { name: "dtstestdata", tables: [kb("customer_old", 204_800), kb("order", 1_024_000), kb("order_item", 1_536_000)] },
      { name: "crm", tables: [kb("accounts", 122_880), kb("contacts", 409_600), kb("activities", 921_600)] },
    ],
    backups: [
      nightly("9026262", 1),
      nightly("9020417", 2),
      nightly("9014688", 3),
      nightly("9008951", 4),
      nightly("9003120", 5),
      { ...nightly("8997305", 6), metaStatus: "" },
    ],
    tasks: [
      { type: "mysql_backup", startedAt: "-8h" },
      { type: "mysql_modify_param", startedAt: "-3d" },
    ],
  },
  {
    id: "rm-bp1f8k2zzzzzzzzzz",
    description: "billing",
    region: "cn-shanghai",
    engineVersion: "5.6",
    databases: [{ name: "billing", tables: [kb("invoices", 307_200), kb("invoice_lines", 1_126_400)] }],
    backups: [nightly("7310042", 1), nightly("7304877", 2)],
  },
];
