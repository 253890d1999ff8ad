import schemaOfRestorePlans from "../../../schema/restore-plan.schema.json" with { type: "json" };
import { type ExitStatus, exit } from "../../app/exit-status.ts";
import type { Command, Invocation } from "../command.ts";
import { write } from "../terminal/io.ts";

export const schema: Command = {
  args: "",
  summary: "print the JSON Schema of restore plans",
  flags: [],
  options: [],
  examples: [["reinstate schema > restore-plan.schema.json", "for editors"]],
  run,
};

async function run({ io }: Invocation): Promise<ExitStatus> {
  await write(io.stdout, `${JSON.stringify(schemaOfRestorePlans, null, 2)}\n`);
  return exit.ok;
}
