import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryForm } from "../../../src/providers/aws/query-form.ts";
import { xmlOutline } from "../../../src/providers/aws/xml-outline.ts";

const form = queryForm("Restore", "Status", new Map([["List", "Items"]]));
const incoming = (status: number, body: string) => ({ status, headers: {}, body });
const error = "<ErrorResponse xmlns='x'><Error><Type>Sender</Type><Code>No</Code></Error><RequestId/></ErrorResponse>";
const accepted = "<RestoreResponse><RestoreResult><Status><Id>1</Id></Status></RestoreResult></RestoreResponse>";

describe("an outline", () => {
  it.each<[string, string[] | undefined]>([
    ["<a/>", ["a"]],
    ["<?xml version='1.0'?>\n<a x='1'>text<b/>\n<b><c/></b></a>\n", ["a", "a/b", "a/b/c"]],
    ["<a><!-- <b> --><![CDATA[<c></a>]]></a>", ["a"]],
    ["<a><b><c><d><e/></d></c></b></a>", ["a", "a/b", "a/b/c", "a/b/c/d"]],
    ["", undefined],
    ["text", undefined],
    ["<a>", undefined],
    ["<a", undefined],
    ["<a><!-- ", undefined],
    ["<a></b>", undefined],
    ["</a>", undefined],
    ["<a/><a/>", undefined],
    ["<!DOCTYPE html><p>", undefined],
  ])("%s", (xml, paths) => {
    const outline = xmlOutline(xml);
    expect(outline && [...outline]).toEqual(paths);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", "/", "!", "-", "[", "a", "?", " ") }), (xml) => void xmlOutline(xml)),
    );
  });

  it.each(["<", "<!--", "<a>", "</", "<a"])("of %s a million times takes no time", (text) => {
    const start = performance.now();
    xmlOutline(text.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("the answer to a submit", () => {
  it.each<[string, number, string, boolean]>([
    ["acceptance", 200, accepted, true],
    ["elements in another order", 200, accepted.replace("<RestoreResult>", "<ResponseMetadata/><RestoreResult>"), true],
    ["acceptance with another status", 202, accepted, false],
    ["acceptance cut off", 200, accepted.slice(0, -3), false],
    ["another operation's", 200, accepted.replaceAll("RestoreRes", "ListRes"), false],
    ["without the restore", 200, "<RestoreResponse><RestoreResult/></RestoreResponse>", false],
    ["an error", 400, error, true],
    ["an error with a good status", 200, error, false],
    ["an error without a code", 400, "<ErrorResponse><Error><Message>no</Message></Error></ErrorResponse>", false],
    ["a page", 502, "<html><body>Bad Gateway</body></html>", false],
    ["JSON", 400, '{"__type":"No"}', false],
    ["nothing", 500, "", false],
  ])("%s", (_, status, body, own) => {
    expect(form.isSubmitAnswer(incoming(status, body))).toBe(own);
  });
});

describe("the answer to a read", () => {
  const list = (content: string) => `<ListResponse><ListResult>${content}</ListResult></ListResponse>`;
  it.each<[string, string, boolean]>([
    ["a list", list("<Items><Item/></Items>"), true],
    ["an empty list", list("<Items/><Marker/>"), true],
    ["what is empty left out", list(""), true],
    ["an empty element", "<ListResponse><ListResult/></ListResponse>", true],
    ["something else in its place", list("<Others/>"), false],
    ["no result", "<ListResponse/>", false],
    ["an error with a good status", error, false],
    ["a page", "<html/>", false],
    ["nothing", "", false],
  ])("%s", (_, body, own) => {
    expect(form.readCheck("List")?.(body)).toBe(own);
  });

  it("is looked at only where something is concluded from it", () => {
    expect(form.readCheck("Other")).toBeUndefined();
  });
});
