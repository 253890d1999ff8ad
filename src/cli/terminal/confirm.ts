import { createInterface } from "node:readline/promises";
import type { Io } from "./io.ts";

/** Asks on stderr, so that stdout keeps to results. False for anything but `yes`, and when the input ends. */
export async function confirmed(io: Io): Promise<boolean> {
  const lines = createInterface({ input: io.stdin, output: io.stderr, terminal: false });
  const closed = new Promise<undefined>((resolve) => lines.once("close", () => resolve(undefined)));
  const answer = await Promise.race([lines.question("Restore? Only 'yes' will be accepted: "), closed]);
  // The input ended in the middle of the line that asked.
  if (answer === undefined) io.stderr.write("\n");
  lines.close();
  return answer?.trim() === "yes";
}
