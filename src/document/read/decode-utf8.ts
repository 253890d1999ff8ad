import { err, ok, type Result } from "../../model/result.ts";

/** The first byte that is not UTF-8, in hex, and where it stands. */
export interface BadByte {
  readonly byte: string;
  readonly line: number;
  readonly column: number;
}

/** Bytes as text, without a byte order mark. */
export function decodeUtf8(bytes: Uint8Array): Result<string, BadByte> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const before = new TextDecoder("utf-8").decode(bytes.subarray(0, badByteAt(bytes)));
    const lineStart = before.lastIndexOf("\n") + 1;
    const line = before.split("\n").length;
    const byte = (bytes[badByteAt(bytes)] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    return err({ byte, line, column: before.length - lineStart + 1 });
  }
}

/** The longest beginning that decodes is found by halves: what can't be decoded stays so, whatever follows. */
function badByteAt(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    // `stream` lets a character that is cut at the end pass.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
