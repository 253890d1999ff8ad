import { GitHubError } from "./error.ts";

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

const strange = (what: string): GitHubError =>
  new GitHubError("github-answer-unexpected", `GitHub's answer holds no ${what}`, "check GITHUB_API_URL and any proxy in between");

export function fieldsOf(value: unknown, what: string): Fields {
  if (isFields(value)) return value;
  throw strange(what);
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw strange(what);
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === "string") return value;
  throw strange(name);
}

export function numberOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === "number") return value;
  throw strange(name);
}

/** Absent or null: undefined. */
export const maybeText = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === "string" ? value : undefined;
};

/** A nested object; empty where there is none: a deleted account, a deleted fork. */
export const within = (fields: Fields, name: string): Fields => {
  const value = fields[name];
  return isFields(value) ? value : {};
};
