import { join } from "node:path";

/** Where a file ledger keeps what. Everything else in its folder is left alone. */
export const changesOf = (folder: string): string => join(folder, "changes");
export const checkpointsOf = (folder: string): string => join(folder, "checkpoints");

/** `00000012.json`, so that a listing is in order. */
export const fileName = (number: number): string => `${String(number).padStart(8, "0")}.json`;

/** The number that a file's name says, or undefined: temporary files, editors' copies. */
export function numberOf(name: string): number | undefined {
  const digits = /^(\d{8,15})\.json$/.exec(name)?.[1];
  const number = Number(digits);
  return digits !== undefined && fileName(number) === name ? number : undefined;
}
