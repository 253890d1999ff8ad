import type { ActionCode } from "../codes.ts";

/** What keeps us from GitHub. `status` where it answered. */
export class GitHubError extends Error {
  override readonly name = "GitHubError";
  readonly code: ActionCode;
  readonly hint: string;
  readonly status: number | undefined;
  constructor(code: ActionCode, message: string, hint: string, status?: number) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.status = status;
  }
}
