/** Where a git ledger keeps what. */
export const markerPath = "ledger.json";
export const readmePath = "README.md";

/** Letters, digits, `.`, `_` and `-` stay; anything else, and a leading dot, is written as %XX. */
const encode = (name: string): string =>
  name.replace(/[^A-Za-z0-9._-]/gu, (character) => [...Buffer.from(character)].map(hex).join("")).replace(/^\./, "%2E");

const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/** `plans/inc-4821.json`; what doesn't fit goes on in `plans/inc-4821/2.json` and so on. */
export const planPath = (plan: string, part: number): string =>
  part === 1 ? `plans/${encode(plan)}.json` : `plans/${encode(plan)}/${part}.json`;

export const runPath = (id: string): string => `runs/${encode(id)}.json`;

export const isPlanPath = (path: string): boolean => /^plans\/[^/]+(\/[1-9]\d{0,8})?\.json$/.test(path);
export const isRunPath = (path: string): boolean => /^runs\/[^/]+\.json$/.test(path);
