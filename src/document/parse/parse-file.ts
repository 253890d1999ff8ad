import { isScalar } from "yaml";
import type { Json } from "../../model/json.ts";
import { collectProblems, type Problems } from "../file-diagnostics.ts";
import { limits } from "../limits.ts";
import { composeDocuments } from "./compose-documents.ts";
import { lineIndex } from "./line-index.ts";
import { nodeToValue } from "./node-to-value.ts";
import { Places } from "./source-map.ts";

/** A file to load: its name as the user knows it, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly documents: readonly ParsedDocument[];
  readonly places: Places;
  readonly problems: Problems;
}

export interface ParsedDocument {
  readonly value: Json;
  /** Where it begins in the file's text. */
  readonly offset: number;
}

/** YAML text to plain data that remembers its places. Empty documents beside others are skipped. */
export function parseFile(source: SourceFile): ParsedFile {
  // A byte order mark is no part of the text, and would push the first line's columns by one.
  const text = source.text.startsWith("\uFEFF") ? source.text.slice(1) : source.text;
  const problems = collectProblems(lineIndex(source.path, text));
  const places = new Places();
  const documents = isReadable(text, problems) ? readDocuments(text, places, problems) : [];
  return { path: source.path, text, documents, places, problems };
}

function readDocuments(text: string, places: Places, problems: Problems): ParsedDocument[] {
  const documents: ParsedDocument[] = [];
  const conversion = { places, problems, aliased: 0 };
  for (const { contents } of composeDocuments(text, problems)) {
    const isEmpty = contents === null || (isScalar(contents) && contents.value === null && contents.source === "");
    if (isEmpty) continue;
    const value = nodeToValue(contents, conversion);
    if (value !== undefined) documents.push({ value, offset: contents.range[0] });
  }
  if (documents.length === 0 && problems.diagnostics().length === 0) {
    problems.add("empty-file", 0, "the file holds no restore plan", "a plan begins with `version: 1`; delete the file if it is not needed");
  }
  return documents;
}

/** The first line of what Git LFS leaves in the place of a file, by its specification. */
const lfsPointer = "version https://git-lfs.github.com/spec/v1";

// C0 controls that YAML does not allow, DEL, and a carriage return that doesn't end a line.
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]|\r(?!\n)/;

function isReadable(text: string, problems: Problems): boolean {
  if (text.length > limits.fileBytes) {
    problems.add("file-too-large", 0, `the file is larger than ${limits.fileBytes / 1024 / 1024} MiB`, "split it into several files");
    return false;
  }
  if (text.startsWith(lfsPointer)) {
    problems.add(
      "lfs-pointer",
      0,
      "the file is a Git LFS pointer, which stands for the restore plan and isn't it",
      "fetch what it stands for: git lfs pull; in a workflow, actions/checkout with lfs: true",
    );
    return false;
  }
  const offset = text.search(control);
  if (offset === -1) return true;
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
  problems.add(
    "control-character",
    offset,
    `the file holds the control character U+${code}`,
    "delete it; inside double quotes it can be written as an escape",
  );
  return false;
}
