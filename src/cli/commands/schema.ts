import schemaOfRestorePlans from "../../../schema/restore-plan.schema.json" with { type: "json" };
import { exit } from "../exit-status.ts";
import { type Io, write } from "../terminal/io.ts";

export async function schema(io: Io): Promise<number> {
  await write(io.stdout, `${JSON.stringify(schemaOfRestorePlans, null, 2)}\n`);
  return exit.ok;
}
