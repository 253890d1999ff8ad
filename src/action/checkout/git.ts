import { err, ok, type Result } from "../../model/result.ts";
import { gitEnvironment, gitRunner, lastLine } from "../../platform/git.ts";

/** What git says of a checkout; the error is its own last line. */
export type AskGit = (folder: string, args: readonly string[]) => Promise<Result<string, string>>;

const timeoutMs = 60_000;
/** The names of all files of a large repository. */
const maxBytes = 512 * 1024 * 1024;
/** In a container the checkout belongs to another user, which git minds; only names are read here. */
const config = ["safe.directory=*"];

export const askGit =
  (env: Readonly<Record<string, string | undefined>>): AskGit =>
  async (folder, args) => {
    const result = await gitRunner({ cwd: folder, env: gitEnvironment(env), timeoutMs, maxBytes, config })(args);
    if (!result.ok) return err(result.error.message);
    const { status, stdout, stderr } = result.value;
    return status === 0 ? ok(stdout.toString("utf8")) : err(lastLine(stderr, `git ended with ${status}`));
  };
