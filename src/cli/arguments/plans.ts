import { planPaths } from "../../app/default-paths.ts";
import { type Documents, readDocuments } from "../../app/documents.ts";
import type { Io } from "../terminal/io.ts";
import { printDiagnostics } from "../terminal/print-diagnostics.ts";
import type { Options } from "./options.ts";

/** The restore plans at the paths of a command line, or where they are by default; which that is goes to stderr. */
export async function readPlans(named: readonly string[], io: Io, { noColor }: Pick<Options, "noColor">): Promise<Documents> {
  const { paths, notes } = await planPaths(named, io.cwd);
  await printDiagnostics(io, notes, noColor);
  return readDocuments(paths, io.cwd);
}
