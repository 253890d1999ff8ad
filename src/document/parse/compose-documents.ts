import { Composer, type Document, Lexer, type ParsedNode, Parser, type YAMLParseError } from "yaml";
import type { FileDiagnostics } from "../file-diagnostics.ts";
import { limits } from "../limits.ts";

type Parsed = Document.Parsed<ParsedNode>;

/** Documents of one file as YAML nodes, one at a time. What is not YAML, or too much of it, is reported and left out. */
export function* composeDocuments(text: string, diagnostics: FileDiagnostics): Generator<Parsed> {
  let count = 0;
  for (const document of compose(text, diagnostics)) {
    count += 1;
    if (count > limits.documents) {
      diagnostics.error("too-many-documents", `the file has more than ${limits.documents} YAML documents`, undefined, document.range[0]);
      return;
    }
    if (isSound(document, diagnostics)) yield document;
  }
}

/** So many errors, or directives, and the text is no YAML. */
const enough = 100;

/** Runs the lexer, parser and composer by hand, so that depth and amount are known before memory and stack are spent. */
function* compose(text: string, diagnostics: FileDiagnostics): Generator<Parsed> {
  const parser = new Parser();
  // Keys are checked for duplicates and merged in values.ts: here that takes quadratic time.
  const composer = new Composer({ schema: "core", resolveKnownTags: false, merge: false, uniqueKeys: false, logLevel: "silent" });
  let tokens = 0;
  let faults = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > limits.tokens) {
      diagnostics.error("too-many-tokens", `the file has more than ${limits.tokens} pieces of YAML syntax`, undefined, parser.offset);
      return;
    }
    for (const token of parser.next(lexeme)) {
      if (token.type === "error" || token.type === "directive") faults += 1;
      yield* withoutStacks(() => [...composer.next(token)]);
    }
    if (faults > enough) break;
    // The stack holds the document, the open collections and the value being read.
    if (parser.stack.length > limits.depth + 2) {
      diagnostics.error("too-deep", `maps and lists are nested more than ${limits.depth} deep`, undefined, parser.offset);
      return;
    }
  }
  if (faults <= enough) for (const token of parser.end()) yield* withoutStacks(() => [...composer.next(token)]);
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

/** Only the first error of a document is reported: what follows it is mostly its echo. */
function isSound(document: Parsed, diagnostics: FileDiagnostics): boolean {
  const error = document.errors.reduce<YAMLParseError | undefined>(
    (first, next) => (first === undefined || next.pos[0] < first.pos[0] ? next : first),
    undefined,
  );
  if (error !== undefined) {
    diagnostics.error("yaml-syntax", lowerFirst(error.message), hints[error.code], error.pos[0]);
    return false;
  }
  for (const { pos, message } of document.warnings)
    diagnostics.error("yaml-tag", lowerFirst(message), "delete it: plans use plain values only", pos[0]);
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
