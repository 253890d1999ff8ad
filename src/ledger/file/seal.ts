import { createHash } from "node:crypto";
import { corrupt, parseStored, type StoredChange, type StoredCheckpoint } from "../store/file-format.ts";

/** A file's bytes and their SHA-256, which the next change carries. */
export interface Sealed {
  readonly bytes: Buffer;
  readonly hash: string;
}

const before = ',\n  "digest": "';
const after = '"\n}\n';
const sealLength = before.length + 64 + after.length;

/** Indented JSON that ends in a digest of everything before it. */
export function seal(document: Omit<StoredChange, "digest"> | Omit<StoredCheckpoint, "digest">): Sealed {
  const body = Buffer.from(JSON.stringify(document, null, 2).slice(0, -2));
  const hash = createHash("sha256").update(body);
  const tail = Buffer.from(before + hash.copy().digest("hex") + after);
  return { bytes: Buffer.concat([body, tail]), hash: hash.update(tail).digest("hex") };
}

/** The document and the hash of its bytes. A LedgerError when they are torn, altered, or no such document. */
export function unseal<K extends "LedgerChange" | "LedgerCheckpoint">(bytes: Buffer, path: string, kind: K) {
  // Parsed first: a file of a newer version may be sealed in another way, and must be told from a torn one.
  const document = parseStored(bytes.toString("utf8"), path, kind);
  const body = bytes.subarray(0, Math.max(0, bytes.length - sealLength));
  const tail = bytes.subarray(body.length);
  const hash = createHash("sha256").update(body);
  if (tail.toString("latin1") !== before + hash.copy().digest("hex") + after)
    throw corrupt(path, "doesn't match its digest: changed after it was written");
  return { document, hash: hash.update(tail).digest("hex") };
}
