import { closeSync } from "node:fs";
import { isatty } from "node:tty";

/**
 * At exit Node resets the terminals that it started with, and aborts when one of them was closed meanwhile. A descriptor
 * that is closed it leaves alone.
 */
export function closeDeadTerminals({ stdin, stdout, stderr }: Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">): void {
  for (const [descriptor, stream] of [stdin, stdout, stderr].entries()) if (stream.isTTY && !isatty(descriptor)) closeSync(descriptor);
}
