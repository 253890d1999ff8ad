import { appendFile } from "node:fs/promises";
import { debug, error, getInput, info, notice, setOutput, setSecret, warning } from "@actions/core";
import { logLines } from "./safe-log.ts";

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly startColumn?: number;
}

/** GitHub's runner, as the Action sees it. */
export interface Runner {
  input(name: string): string;
  output(name: string, value: string): void;
  /** Has the runner mask it in the log from here on. */
  secret(value: string): void;
  annotate(annotation: Annotation): void;
  /** Text of any origin: what it holds is never taken for a command. */
  log(text: string): void;
  /** Shown when step debugging is on. */
  debug(text: string): void;
  /** Markdown for the job's page. */
  summary(markdown: string): Promise<void>;
}

export function githubRunner(env: Readonly<Record<string, string | undefined>>): Runner {
  const levels = { error, warning, notice };
  return {
    input: (name) => getInput(name),
    output: setOutput,
    secret: setSecret,
    annotate: ({ level, message, ...properties }) => levels[level](message, properties),
    log: (text) => info(logLines(text)),
    debug: (text) => debug(logLines(text)),
    async summary(markdown) {
      const file = env["GITHUB_STEP_SUMMARY"];
      if (file !== undefined && file !== "") await appendFile(file, `${markdown}\n`);
    },
  };
}
