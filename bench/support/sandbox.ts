import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";

export type Scenario = NonNullable<NonNullable<Parameters<typeof startSandbox>[0]>["scenario"]>;

/** Runs `work` beside a sandbox in this process; what it needs is counted apart from the processes that are measured. */
export async function withSandbox<T>(scenario: Scenario, work: (sandbox: Sandbox) => Promise<T>): Promise<T> {
  const sandbox = await startSandbox({ port: 0, scenario });
  try {
    return await work(sandbox);
  } finally {
    await sandbox.close();
  }
}
