import * as nodeFileSystem from "node:fs/promises";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { diagnose } from "../codes.ts";
import { limits } from "../limits.ts";
import type { SourceFile } from "../parse/parse-file.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { type FoundFile, findPlanFiles, type PlanFileSystem, unreadable } from "./find-plan-files.ts";

export interface PlanSources {
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds and reads plan files. A path is a file, a folder (read with all below it) or a glob, absolute or relative to
 * `cwd`. Each file comes once, under the name by which it was reached first, sorted by name.
 */
export async function readSources(paths: readonly string[], cwd: string, files: PlanFileSystem = nodeFileSystem): Promise<PlanSources> {
  const sources: SourceFile[] = [];
  const { found, diagnostics: notFound } = await findPlanFiles(paths, cwd, files);
  const diagnostics = [...notFound];
  let bytes = 0;
  for (const file of found.slice(0, limits.files)) {
    try {
      // Before it is read: the size is what the limit is for.
      const { size } = await files.stat(file.absolute);
      const isTooLarge = size > limits.fileBytes;
      if (!isTooLarge) bytes += size;
      if (bytes > limits.totalBytes) {
        diagnostics.push(tooMany(`the plan files have more than ${limits.totalBytes} bytes together`));
        return { sources, diagnostics };
      }
      const source = isTooLarge ? err(tooLarge(file.path, size)) : decoded(file, await files.readFile(file.absolute));
      if (source.ok) sources.push(source.value);
      else diagnostics.push(source.error);
    } catch (error) {
      diagnostics.push(unreadable(file.path, error));
    }
  }
  if (found.length > limits.files) diagnostics.push(tooMany(`there are more than ${limits.files} plan files`));
  return { sources, diagnostics };
}

function decoded({ path }: FoundFile, bytes: Uint8Array): Result<SourceFile, Diagnostic> {
  const text = decodeUtf8(bytes);
  if (text.ok) return ok({ path, text: text.value });
  const { byte, line, column } = text.error;
  const message = `${path} holds the byte 0x${byte}, which is not UTF-8`;
  return err(diagnose("error", "not-utf8", message, "save the file as UTF-8", { file: path, line, column }));
}

const tooMany = (message: string): Diagnostic => diagnose("error", "too-many-files", message, "name fewer files, or a smaller folder");

const tooLarge = (path: string, size: number): Diagnostic =>
  diagnose(
    "error",
    "file-too-large",
    `${path} has ${size} bytes; a plan file may have ${limits.fileBytes}`,
    "split it into several files",
    { file: path, line: 1, column: 1 },
  );
