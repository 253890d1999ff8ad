import { isScalar } from "yaml";
import type { Json } from "../../model/json.ts";
import { FileDiagnostics } from "../file-diagnostics.ts";
import { limits } from "../limits.ts";
import { composeDocuments } from "./compose-documents.ts";
import { lineIndex } from "./line-index.ts";
import { nodeToValue } from "./node-to-value.ts";
import { SourceMap } from "./source-map.ts";

/** A file to load: its name as the user knows it, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly documents: readonly ParsedDocument[];
  readonly sourceMap: SourceMap;
  readonly diagnostics: FileDiagnostics;
}

export interface ParsedDocument {
  readonly value: Json;
  /** Where it begins in the file's text. */
  readonly offset: number;
}

/** YAML text to plain data that knows where its values stand. Empty documents beside others are skipped. */
export function parseFile(source: SourceFile): ParsedFile {
  // A byte order mark is no part of the text, and would push the first line's columns by one.
  const text = source.text.startsWith("\uFEFF") ? source.text.slice(1) : source.text;
  const diagnostics = new FileDiagnostics(lineIndex(source.path, text));
  const sourceMap = new SourceMap();
  const documents = isReadable(text, diagnostics) ? readDocuments(text, sourceMap, diagnostics) : [];
  return { path: source.path, text, documents, sourceMap, diagnostics };
}

function readDocuments(text: string, sourceMap: SourceMap, diagnostics: FileDiagnostics): ParsedDocument[] {
  const documents: ParsedDocument[] = [];
  const conversion = { sourceMap, diagnostics, aliased: 0 };
  for (const { contents } of composeDocuments(text, diagnostics)) {
    const isEmpty = contents === null || (isScalar(contents) && contents.value === null && contents.source === "");
    if (isEmpty) continue;
    const value = nodeToValue(contents, conversion);
    if (value !== undefined) documents.push({ value, offset: contents.range[0] });
  }
  if (documents.length === 0 && diagnostics.all().length === 0) {
    diagnostics.error(
      "empty-file",
      "the file holds no restore plan",
      "a plan begins with `version: 1`; delete the file if it is not needed",
      0,
    );
  }
  return documents;
}

/** The first line of what Git LFS leaves in the place of a file, by its specification. */
const lfsPointer = "version https://git-lfs.github.com/spec/v1";

// C0 controls that YAML does not allow, DEL, and a carriage return that doesn't end a line.
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]|\r(?!\n)/;

function isReadable(text: string, diagnostics: FileDiagnostics): boolean {
  if (text.length > limits.fileBytes) {
    diagnostics.error("file-too-large", `the file is larger than ${limits.fileBytes / 1024 / 1024} MiB`, "split it into several files", 0);
    return false;
  }
  if (text.startsWith(lfsPointer)) {
    diagnostics.error(
      "lfs-pointer",
      "the file is a Git LFS pointer, which stands for the restore plan and isn't it",
      "fetch what it stands for: git lfs pull; in a workflow, actions/checkout with lfs: true",
      0,
    );
    return false;
  }
  const offset = text.search(control);
  if (offset === -1) return true;
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
  diagnostics.error(
    "control-character",
    `the file holds the control character U+${code}`,
    "delete it; inside double quotes it can be written as an escape",
    offset,
  );
  return false;
}
