import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readForm } from "../../src/sandbox/aws/form.ts";
import { redshift } from "../../src/sandbox/aws/redshift/service.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import { element } from "../../src/sandbox/xml.ts";
import { frozen } from "./clients.ts";
import { sendForm } from "./signed-form.ts";
import { findElement, parseStrictXml } from "./strict-xml.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({
    now: frozen,
    scenario: { version: 1, collisions: "later", concurrentRestores: 100, speed: { pendingMs: 0, minimumMs: 1 } },
  });
});
afterAll(() => sandbox.close());

const operations = [
  "DescribeClusters",
  "DescribeClusterSnapshots",
  "DescribeTableRestoreStatus",
  "RestoreTableFromClusterSnapshot",
] as const;
const text = fc.string({ unit: "binary" });
const seconds = 1000;

/** What any answer is, whatever was asked: XML by the letter, of the one kind or the other. */
async function answerTo(body: string | URLSearchParams) {
  const answer = await sendForm(sandbox.url, body);
  expect(answer.headers.get("content-type")).toBe("text/xml");
  const document = parseStrictXml(await answer.text());
  expect(answer.status < 300).toBe(document.name !== "ErrorResponse");
  if (document.name === "ErrorResponse") expect(findElement(document, "Code")?.text).toMatch(/^[A-Za-z]+$/);
  return { status: answer.status, document };
}

describe("a hostile form", () => {
  test("gets an answer that is XML by the letter", async () => {
    const parameters = fc.dictionary(
      fc.oneof(
        text,
        fc.constantFrom("ClusterIdentifier", "SnapshotIdentifier", "Marker", "MaxRecords", "StartTime", "ClusterExists", "__proto__"),
        fc.tuple(fc.constantFrom("TagKeys.TagKey.", "SortingEntities.SnapshotSortingEntity."), text).map((parts) => parts.join("")),
      ),
      text,
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...operations), parameters, async (Action, more) => {
        await answerTo(new URLSearchParams({ ...more, Action, Version: "2012-12-01" }));
      }),
      { numRuns: 80 },
    );
  });

  test("may be any text at all", async () => {
    const start = "Action=DescribeClusters&Version=2012-12-01";
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.string({ unit: fc.constantFrom("%", "&", "=", "+", ".", "4", "z", "\u0000") })), async (rest) => {
        await answerTo(`${start}&${rest}`);
        await answerTo(rest);
      }),
      { numRuns: 80 },
    );
  });

  test.each([
    ["percent-encoding that is broken", "ClusterIdentifier=%ZZ%", "%ZZ%"],
    ["bytes that are no UTF-8", "ClusterIdentifier=%FF%C0", "\u{fffd}\u{fffd}"],
    ["a plus for a space", "ClusterIdentifier=a+b", "a b"],
    ["a space as %20", "ClusterIdentifier=a%20b", "a b"],
    ["control characters", "ClusterIdentifier=a%00%1B%0Ab%09", "a\u{fffd}\u{fffd}\nb\t"],
    ["markup", "ClusterIdentifier=%3C%2FMessage%3E%26%22%27%5D%5D%3E", "</Message>&\"']]>"],
    ["a name that comes again", "ClusterIdentifier=first&ClusterIdentifier=last", "last"],
  ])("with %s is read as it is meant", async (_, parameters, name) => {
    const { status, document } = await answerTo(`Action=DescribeClusters&Version=2012-12-01&${parameters}`);
    expect([status, findElement(document, "Message")?.text]).toEqual([404, `Cluster ${name} not found.`]);
  });

  test.each([
    ["many parameters", () => Array.from({ length: 100_000 }, (_, index) => `p${index}=1`).join("&")],
    ["a long list", () => Array.from({ length: 100_000 }, (_, index) => `TagKeys.TagKey.${index + 1}=1`).join("&")],
    ["a long name", () => `${"x.".repeat(1_000_000)}=1`],
    ["a long value", () => `SnapshotIdentifier=${"x".repeat(4_000_000)}`],
  ])(
    "with %s is answered in time",
    async (_, parameters) => {
      const answer = await answerTo(`Action=DescribeClusterSnapshots&Version=2012-12-01&${parameters()}`);
      expect([200, 404]).toContain(answer.status);
    },
    10 * seconds,
  );

  test.each([
    ["an operation that is not known", "Action=DropEverything&Version=2012-12-01"],
    ["a member of every object", "Action=constructor&Version=2012-12-01"],
    ["another version", "Action=DescribeClusters&Version=2011-01-01"],
    ["no operation", ""],
  ])("with %s is refused", async (_, body) => {
    const { status, document } = await answerTo(body);
    expect([status, findElement(document, "Code")?.text]).toEqual([400, "InvalidAction"]);
  });
});

describe("any name", () => {
  test("comes back as it was sent", async () => {
    const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => value.trim() === value);
    await fc.assert(
      fc.asyncProperty(name, async (NewTableName) => {
        const { document } = await answerTo(
          new URLSearchParams({
            Action: "RestoreTableFromClusterSnapshot",
            Version: "2012-12-01",
            ClusterIdentifier: "warehouse",
            SnapshotIdentifier: "warehouse-monthly",
            SourceDatabaseName: "prod",
            SourceTableName: "orders",
            NewTableName,
          }),
        );
        expect(findElement(document, "NewTableName")?.text).toBe(NewTableName);
        sandbox.world.clock.advance(3_600_000);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the form's reader", () => {
  test("gives back what a form was made of", () => {
    const types = {
      Name: "text",
      Count: "integer",
      Flag: "boolean",
      Keys: { member: "Key", of: "text" },
      Pairs: { member: "Pair", of: { A: "text", B: "text" } },
    } as const;
    const values = fc.record(
      {
        Name: text,
        Count: fc.integer(),
        Flag: fc.boolean(),
        Keys: fc.array(text, { minLength: 1 }),
        Pairs: fc.array(fc.record({ A: text, B: text }, { requiredKeys: ["A"] }), { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, (value) => {
        const form = new Map<string, string>();
        if (value.Name !== undefined) form.set("Name", value.Name);
        if (value.Count !== undefined) form.set("Count", String(value.Count));
        if (value.Flag !== undefined) form.set("Flag", String(value.Flag));
        for (const [index, key] of (value.Keys ?? []).entries()) form.set(`Keys.Key.${index + 1}`, key);
        for (const [index, { A, B }] of (value.Pairs ?? []).entries()) {
          form.set(`Pairs.Pair.${index + 1}.A`, A);
          if (B !== undefined) form.set(`Pairs.Pair.${index + 1}.B`, B);
        }
        expect(readForm(form, types)).toEqual(value);
      }),
    );
  });

  test.each([
    ["a list ends at its first gap", { "TagKeys.TagKey.1": "a", "TagKeys.TagKey.3": "c" }, { TagKeys: ["a"] }],
    ["a list goes by its items' own name", { "TagKeys.member.1": "a" }, {}],
    [
      "what has another form than its type stays text",
      { MaxRecords: "many", ClusterExists: "TRUE" },
      { MaxRecords: "many", ClusterExists: "TRUE" },
    ],
    ["what the operation doesn't take is left out", { Anything: "1", AWSAccessKeyId: "x" }, {}],
  ])("%s", (_, form, expected) => {
    expect(redshift.read("DescribeClusterSnapshots", new Map(Object.entries(form)))).toEqual(expected);
  });

  test.each([
    ["MaxRecords", "many"],
    ["ClusterExists", "TRUE"],
    ["StartTime", "yesterday"],
    ["StartTime", "2026-13-01T00:00:00Z"],
    ["SortingEntities.SnapshotSortingEntity.1.Attribute", "SIZE"],
    ["SortingEntities.SnapshotSortingEntity.1.SortOrder", "DESC"],
  ])("%s: %s is refused", async (name, value) => {
    const { status, document } = await answerTo(
      new URLSearchParams({ Action: "DescribeClusterSnapshots", Version: "2012-12-01", [name]: value }),
    );
    expect([status, findElement(document, "Code")?.text]).toEqual([400, "InvalidParameterValue"]);
  });
});

test("the XML writer writes any text so that it is read as the same, but for what XML does not have", () => {
  const unwritable =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  fc.assert(
    fc.property(
      fc.oneof(text, fc.string({ unit: fc.constantFrom("\ud800", "\udc00", "\u0000", "\r", "<", "&", ";", "]]>", "\ufffe") })),
      (value) => {
        expect(parseStrictXml(element("Name", value)).text).toBe(value.replace(unwritable, "\u{fffd}"));
      },
    ),
  );
});
