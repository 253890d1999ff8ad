const times = new Set(["requestTime", "recoveryPointCreateTime", "snapshotCreateTime", "snapshotRetentionStartTime"]);
const numbers = new Set(["progressInMegaBytes", "totalDataInMegaBytes", "snapshotRetentionPeriod"]);
const lists = new Set(["configParameters"]);

/**
 * A part of an answer without the fields that aren't what the API's model says: the SDK takes what it gets, whoever
 * answered, and a request id that is no text must not reach the ledger. All of these fields are optional.
 */
export function typed<T extends object>(part: T): T {
  const copy = { ...part };
  for (const [name, value] of Object.entries(copy)) if (!fits(name, value)) Reflect.deleteProperty(copy, name);
  return copy;
}

function fits(name: string, value: unknown): boolean {
  if (times.has(name)) return value instanceof Date && !Number.isNaN(value.getTime());
  if (numbers.has(name)) return typeof value === "number" && Number.isFinite(value);
  return lists.has(name) ? Array.isArray(value) : typeof value === "string";
}
