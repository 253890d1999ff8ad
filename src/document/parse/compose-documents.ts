import { Composer, type Document, Lexer, type ParsedNode, Parser, type YAMLParseError } from "yaml";
import type { Problems } from "../file-diagnostics.ts";
import { limits } from "../limits.ts";

type Parsed = Document.Parsed<ParsedNode>;

/** Documents of one file as YAML nodes, one at a time. What is not YAML, or too much of it, is told to `problems` and left out. */
export function* composeDocuments(text: string, problems: Problems): Generator<Parsed> {
  let count = 0;
  for (const document of compose(text, problems)) {
    count += 1;
    if (count > limits.documents) {
      problems.add("too-many-documents", document.range[0], `the file has more than ${limits.documents} YAML documents`);
      return;
    }
    if (isSound(document, problems)) yield document;
  }
}

/** So many errors, or directives, and the text is no YAML. */
const enough = 100;

/** Runs the lexer, parser and composer by hand, so that depth and amount are known before memory and stack are spent. */
function* compose(text: string, problems: Problems): Generator<Parsed> {
  const parser = new Parser();
  // Keys are checked for duplicates and merged in values.ts: here that takes quadratic time.
  const composer = new Composer({ schema: "core", resolveKnownTags: false, merge: false, uniqueKeys: false, logLevel: "silent" });
  let tokens = 0;
  let strange = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > limits.tokens) {
      problems.add("too-many-tokens", parser.offset, `the file has more than ${limits.tokens} pieces of YAML syntax`);
      return;
    }
    for (const token of parser.next(lexeme)) {
      if (token.type === "error" || token.type === "directive") strange += 1;
      yield* withoutStacks(() => [...composer.next(token)]);
    }
    if (strange > enough) break;
    // The stack holds the document, the open collections and the value being read.
    if (parser.stack.length > limits.depth + 2) {
      problems.add("too-deep", parser.offset, `maps and lists are nested more than ${limits.depth} deep`);
      return;
    }
  }
  if (strange <= enough) for (const token of parser.end()) yield* withoutStacks(() => [...composer.next(token)]);
  yield* composer.end(true, text.length);
}

/** The composer makes an Error for each mistake in the text: a million of them fit into memory only without their stacks. */
function withoutStacks<T>(compute: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return compute();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** Only the first error of a document is told: what follows it is mostly its echo. */
function isSound(document: Parsed, problems: Problems): boolean {
  const error = document.errors.reduce<YAMLParseError | undefined>(
    (first, next) => (first === undefined || next.pos[0] < first.pos[0] ? next : first),
    undefined,
  );
  if (error !== undefined) {
    problems.add("yaml-syntax", error.pos[0], lowerFirst(error.message), hints[error.code]);
    return false;
  }
  for (const { pos, message } of document.warnings)
    problems.add("yaml-tag", pos[0], lowerFirst(message), "delete it: plans use plain values only");
  return document.warnings.length === 0;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const hints: Partial<Record<YAMLParseError["code"], string>> = {
  BAD_INDENT: "indent the parts of one map or list by the same number of spaces",
  BLOCK_AS_IMPLICIT_KEY: "put text that holds `: ` in quotes, or begin the nested map on a line of its own",
  MISSING_CHAR: "look for a missing comma, bracket, quote or space",
  MULTILINE_IMPLICIT_KEY: "a key is followed by `:` on the same line",
  TAB_AS_INDENT: "indent with spaces",
};
