import * as nodeDisk from "node:fs/promises";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { DocumentCode } from "../codes.ts";
import { limits } from "../limits.ts";
import type { SourceFile } from "../parse/parse-file.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { type Disk, findPlanFiles } from "./find-plan-files.ts";

export interface Sources {
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds and reads plan files. A path is a file, a folder (read with all below it) or a glob, absolute or relative to
 * `cwd`. Each file comes once, under the name by which it was reached first, sorted by name.
 */
export async function readSources(paths: readonly string[], cwd: string, disk: Disk = nodeDisk): Promise<Sources> {
  const sources: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const refuse = (code: DocumentCode, message: string, hint?: string, location?: Diagnostic["location"]): void => {
    diagnostics.push({
      severity: "error",
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(location === undefined ? {} : { location }),
    });
  };

  const files = await findPlanFiles(paths, cwd, disk, refuse);
  let bytes = 0;
  for (const [index, { path, absolute }] of files.entries()) {
    if (index === limits.files) {
      refuse("too-many-files", `there are more than ${limits.files} plan files`, "name fewer files, or a smaller folder");
      break;
    }
    try {
      // Before it is read: the size is what the limit is for.
      const { size } = await disk.stat(absolute);
      if (size > limits.fileBytes) {
        refuse("file-too-large", `${path} has ${size} bytes; a plan file may have ${limits.fileBytes}`, "split it into several files", {
          file: path,
          line: 1,
          column: 1,
        });
        continue;
      }
      bytes += size;
      if (bytes > limits.totalBytes) {
        refuse(
          "too-many-files",
          `the plan files have more than ${limits.totalBytes} bytes together`,
          "name fewer files, or a smaller folder",
        );
        break;
      }
      const decoded = decodeUtf8(await disk.readFile(absolute));
      if (decoded.ok) sources.push({ path, text: decoded.value });
      else
        refuse("not-utf8", `${path} holds the byte 0x${decoded.error.byte}, which is not UTF-8`, "save the file as UTF-8", {
          file: path,
          line: decoded.error.line,
          column: decoded.error.column,
        });
    } catch (error) {
      refuse("file-unreadable", `${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { sources, diagnostics };
}
