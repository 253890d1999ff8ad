import type { Random } from "./random.ts";

const deep = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);

const alias = (index: number): string => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`;

const syntax = [
  "---\n",
  "...\n",
  "<<: *a\n",
  "&a [*a]",
  "*a",
  "!!binary x",
  "!!js/function x",
  "!<tag:x>",
  "%YAML 9.9\n",
  "? ",
  "| \n",
  ">-\n",
];
const names = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "\\u0000",
  "\\ud800",
  "%s%n",
  "../../etc/passwd",
  "/dev/zero",
];
const letters = [
  "\u0000",
  "\u001b[31m",
  "\u001b]0;t\u0007",
  "\u202e",
  "\u200b",
  "\ufeff",
  "\u2028",
  "\ud800",
  "é",
  "漢",
  "😀",
  "\r",
  "\r\n",
  "\u007f",
  "\u0085",
];
const numbers = ["0", "-0", "1e999", "-1", "9007199254740993", "0x1f", "0o17", "1_000", ".inf", ".nan", "1e-400", "00", "NaN", "Infinity"];
const values = [
  "true",
  "null",
  "yes",
  "~",
  '""',
  "{}",
  "[]",
  "2026-11-20T09:14:00Z",
  "2026-02-30T25:61:61+99:99",
  "-999999-01-01T00:00:00Z",
  "1s",
  "99999999h",
];
const fields = [
  "version: 1\n",
  "name: x\n",
  "restores:\n",
  "- id: a\n",
  "dependsOn: [a]",
  "latest: true",
  "tables: []\n",
  "defaults: {}\n",
  "provider: redshift-serverless\n",
];
const depths = [
  deep("[", "]", 40),
  deep("{a: ", "}", 40),
  deep('{"a":', "}", 60),
  "[".repeat(5_000),
  "{a: ".repeat(2_000),
  "- ".repeat(2_000),
  "&a ".repeat(200),
];
const lengths = ["x".repeat(70_000), "-".repeat(3_000), '"'.repeat(3_001), "# c\n".repeat(500), "a: b\n".repeat(500)];
/** Every alias doubles what the one before it means. */
const bomb = `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, index) => alias(index)).join("")}`;

/** Pieces that parsers, validators and terminals stumble over. */
const pieces: readonly [string, ...string[]] = [
  bomb,
  ..." \n\t:-{}[],&*!|>'\"%@`#?~=",
  ...syntax,
  ...names,
  ...letters,
  ...numbers,
  ...values,
  ...fields,
  ...depths,
  ...lengths,
];

/** Stands for so many lists inside each other, more than can be written out from a value. */
const nested = (depth: number): string => `\uE000${depth}`;

/** A mutated value as JSON text. */
export const jsonOf = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(/"\uE000(\d+)"/g, (_, depth: string) => deep("[", "]", Number(depth)));

/** What one value of a document may be replaced by. */
const oddValues = (random: Random): unknown =>
  random.pick<unknown>([
    null,
    true,
    0,
    -1,
    0.5,
    1e300,
    2 ** 53,
    "",
    " ",
    "x",
    "0",
    [],
    {},
    [null],
    { a: null },
    "\u0000",
    "\u001b[2J",
    "\u202e\ud800",
    "__proto__",
    "x".repeat(5_000),
    "2026-02-30T25:61:61Z",
    "99999-12-31T23:59:59Z",
    "+999999-12-31T23:59:59Z",
    "2026-11-20T09:14:00.123456789Z",
    "f".repeat(64),
    nested(random.pick([10, 100, 5_000, 200_000])),
    JSON.parse('{"__proto__": {"state": "restored"}, "constructor": 1}'),
  ]);

/** A text with one to eight changes: pieces put in, parts cut out, repeated, moved, or taken from another text. */
export function mutateText(text: string, others: readonly [string, ...string[]], random: Random): string {
  let result = text;
  for (let left = 1 + random.below(random.chance(0.7) ? 2 : 8); left > 0; left -= 1) result = changeOnce(result, others, random);
  return result;
}

function changeOnce(text: string, others: readonly [string, ...string[]], random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.below(random.chance(0.8) ? 12 : text.length + 1);
  const [before, part, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (random.below(8)) {
    case 0:
      return before + random.pick(pieces) + part + after;
    case 1:
      return before + after;
    case 2:
      return before + part.repeat(2 + random.below(4)) + after;
    case 3:
      return before + String.fromCharCode(random.below(random.chance(0.7) ? 0x80 : 0x1_0000)) + part + after;
    case 4:
      return before + random.pick(pieces) + after;
    case 5: {
      const other = random.pick(others);
      const from = random.below(other.length + 1);
      return before + other.slice(from, from + random.below(400)) + part + after;
    }
    case 6:
      return before;
    default: {
      const lines = text.split("\n");
      const [line = ""] = lines.splice(random.below(lines.length), 1);
      lines.splice(random.below(lines.length + 1), 0, random.chance(0.3) ? ` ${line}` : line);
      return lines.join("\n");
    }
  }
}

/** The same for bytes, which may then be no text at all. */
export function mutateBytes(text: string, others: readonly [string, ...string[]], random: Random): Buffer {
  const bytes = Buffer.from(random.chance(0.9) ? mutateText(text, others, random) : text);
  for (let left = random.chance(0.1) ? 1 + random.below(4) : 0; left > 0 && bytes.length > 0; left -= 1)
    bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

/** A copy of a JSON value with one to four values replaced, removed, doubled, renamed or exchanged. */
export function mutateJson(value: unknown, random: Random): unknown {
  let copy: unknown = structuredClone(value);
  for (let left = 1 + random.below(random.chance(0.8) ? 2 : 4); left > 0; left -= 1) {
    const holders = containers(copy);
    const holder = holders[random.below(holders.length)];
    if (holder === undefined) copy = oddValues(random);
    else if (Array.isArray(holder)) changeList(holder, random);
    else changeMap(holder, random);
  }
  return copy;
}

/** XML with one to four of its elements emptied, filled with something odd, removed, doubled, renamed or left open. */
export function mutateXml(xml: string, random: Random): string {
  let copy = xml;
  for (let left = 1 + random.below(random.chance(0.8) ? 2 : 4); left > 0; left -= 1) {
    const tags = [...copy.matchAll(/<(\w+)[^<>]*>/g)];
    const tag = tags[random.below(tags.length)];
    const name = tag?.[1];
    if (tag === undefined || name === undefined) return copy;
    const end = copy.indexOf(`</${name}>`, tag.index);
    const whole = end < 0 ? tag[0] : copy.slice(tag.index, end + name.length + 3);
    const odd = jsonOf(oddValues(random)).replace(/[<&]/g, random.chance(0.9) ? "" : "<");
    const changed = [`<${name}/>`, `<${name}>${odd}</${name}>`, "", whole + whole, whole.replaceAll(name, `${name}s`), `<${name}>`];
    copy = copy.slice(0, tag.index) + changed[random.below(changed.length)] + copy.slice(tag.index + whole.length);
  }
  return copy;
}

type Map = Record<string, unknown>;

function containers(value: unknown): (unknown[] | Map)[] {
  const found: (unknown[] | Map)[] = [];
  const queue: unknown[] = [value];
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (found.length > 2_000) break;
    if (Array.isArray(item)) {
      if (item.length > 0) found.push(item);
      for (const part of item.slice(0, 50)) queue.push(part);
    } else if (isMap(item)) {
      found.push(item);
      queue.push(...Object.values(item).filter((part) => typeof part === "object"));
    }
  }
  return found;
}

const isMap = (value: unknown): value is Map => typeof value === "object" && value !== null && !Array.isArray(value);

function changeList(list: unknown[], random: Random): void {
  const at = random.below(list.length);
  switch (random.below(4)) {
    case 0:
      list[at] = oddValues(random);
      return;
    case 1:
      list.splice(at, 1);
      return;
    case 2:
      list.splice(at, 0, structuredClone(list[random.below(list.length)]));
      return;
    default:
      list.reverse();
  }
}

function changeMap(map: Map, random: Random): void {
  const names = Object.keys(map);
  const name = names[random.below(names.length)] ?? "x";
  switch (random.below(5)) {
    case 0:
    case 1:
      define(map, name, oddValues(random));
      return;
    case 2:
      delete map[name];
      return;
    case 3:
      define(map, random.pick(["__proto__", "x", "kind", "state", "claim", "resolved", `${name} `]), oddValues(random));
      return;
    default: {
      const other = names[random.below(names.length)] ?? "y";
      const kept = map[name];
      define(map, name, map[other]);
      define(map, other, kept);
    }
  }
}

/** As an own property, even where the name has a meaning. */
const define = (map: Map, name: string, value: unknown): void => {
  Object.defineProperty(map, name, { value, enumerable: true, configurable: true, writable: true });
};
