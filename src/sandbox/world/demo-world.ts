import type { Scenario } from "../../model/generated/scenario.ts";

/** When the demo plays: the example plans name this day's backups. */
export const demoStart = "2026-11-20T10:00:00Z";

const points = Array.from({ length: 48 }, (_, index) => {
  const at = new Date(Date.parse(demoStart) - (index + 1) * 30 * 60_000);
  return { id: `recovery-point-${at.toISOString().slice(0, 16).replace(/\D/g, "")}`, createdAt: at.toISOString() };
});

/** The clouds that the example plans speak of, quick enough to watch. */
export const demoScenario: Scenario = {
  version: 1,
  now: demoStart,
  speed: { megabytesPerSecond: 420, pendingMs: 300, minimumMs: 1_000 },
  namespaces: [
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
                { name: "orders", megabytes: 1_840 },
                { name: "order_items", megabytes: 3_120 },
              ],
            },
            { name: "recovered" },
          ],
        },
      ],
      recoveryPoints: points,
    },
    {
      name: "finance",
      workgroups: [{ name: "finance-wg" }],
      databases: [
        {
          name: "books",
          schemas: [
            {
              name: "public",
              tables: [
                { name: "accounts", megabytes: 96 },
                { name: "cost_centres", megabytes: 24 },
                { name: "journal_lines", megabytes: 1_450 },
              ],
            },
            { name: "q3_audit" },
          ],
        },
      ],
      snapshots: [{ name: "q3-close-20260930", createdAt: "2026-09-30T22:00:00Z", retentionDays: 365 }],
    },
  ],
  clusters: [
    {
      identifier: "warehouse",
      createdAt: "2025-09-01T08:00:00Z",
      automatedRetentionDays: 7,
      modifyingMs: 500,
      databases: [
        {
          name: "prod",
          schemas: [
            {
              name: "public",
              tables: [
                { name: "orders", megabytes: 1_240 },
                { name: "customers", megabytes: 410 },
              ],
            },
            { name: "recovered" },
          ],
        },
      ],
    },
  ],
  instances: [
    {
      id: "rm-bp1x4k7d2m9q8w3ze",
      region: "cn-hangzhou",
      storageGigabytes: 200,
      usedGigabytes: 61,
      databases: [
        {
          name: "crm",
          tables: [
            { name: "contacts", kilobytes: 1_433_600 },
            { name: "contact_tags", kilobytes: 204_800 },
          ],
        },
      ],
      backups: [{ id: "1694871205", startedAt: "2026-11-19T18:05:12Z", endedAt: "2026-11-19T18:31:40Z" }],
    },
    {
      id: "rm-bp1c8n5j3t6v0y2ra",
      region: "cn-hangzhou",
      storageGigabytes: 500,
      usedGigabytes: 148,
      databases: [
        {
          name: "billing",
          tables: [
            { name: "invoices", kilobytes: 1_945_600 },
            { name: "invoice_lines", kilobytes: 921_600 },
          ],
        },
      ],
      backups: [{ id: "1694902417", startedAt: "2026-11-19T19:12:03Z", endedAt: "2026-11-19T19:58:27Z" }],
    },
  ],
};
