/** Whether a parsed JSON value has more lists and maps inside each other than `limit`. Itself it never goes deeper. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (limit === 0) return true;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  for (const part of parts) if (isDeeperThan(part, limit - 1)) return true;
  return false;
}
