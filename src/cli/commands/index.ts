import type { CommandTable } from "../command.ts";

/** Every command. Only the one that is named is loaded, unless help has to list them. */
export const commands: CommandTable = {
  validate: async () => (await import("./validate.ts")).validate,
  diff: async () => (await import("./diff.ts")).diff,
  plan: async () => (await import("./plan.ts")).plan,
  apply: async () => (await import("./apply.ts")).apply,
  status: async () => (await import("./status.ts")).status,
  ledger: async () => (await import("./ledger/index.ts")).ledger,
  schema: async () => (await import("./schema.ts")).schema,
  sandbox: async () => (await import("./sandbox.ts")).sandbox,
  demo: async () => (await import("./demo.ts")).demo,
};
