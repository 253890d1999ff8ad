import { bundle } from "./bundle.ts";
import { peers } from "./peers.ts";
import { reading } from "./reading.ts";
import { region } from "./region.ts";
import { scale, scaleOnce } from "./scale.ts";
import { start } from "./start.ts";
import { say } from "./support/print.ts";
import { waiting } from "./waiting.ts";

/** The repository, and this bundled program as a URL, for parts that need processes of their own. */
export interface Place {
  readonly root: string;
  readonly self: string;
}

interface Part {
  readonly about: string;
  run(place: Place): Promise<void>;
}

const parts: Readonly<Record<string, Part>> = {
  waiting: { about: "lane dead time against API calls, beside fixed intervals", run: () => waiting() },
  scale: { about: "a hundred thousand restores with the real engine, simulated", run: ({ self }) => scale(self) },
  reading: { about: "validate and plan 10,000 and 100,000 tables, beside terraform", run: ({ root }) => reading(root) },
  start: { about: "the short commands as multiples of a Node that does nothing", run: ({ root }) => start(root) },
  peers: { about: "the same restores by what people use instead", run: ({ root }) => peers(root) },
  region: { about: "RDS instances of one region: what their lanes share", run: ({ root }) => region(root) },
  bundle: { about: "what the bundle holds, and its budget", run: ({ root }) => bundle(root) },
};

/** Runs the named parts, or all, and resolves to the exit status. */
export async function main(args: readonly string[], place: Place): Promise<number> {
  const [first, restores, seed] = args;
  if (first === "scale-once") {
    await scaleOnce(Number(restores), Number(seed));
    return 0;
  }
  const unknown = args.find((name) => parts[name] === undefined);
  if (unknown !== undefined) {
    say(`bench: there is no part ${unknown}; the parts are:`);
    for (const [name, { about }] of Object.entries(parts)) say(`  ${name.padEnd(10)}${about}`);
    return 1;
  }
  for (const [name, part] of Object.entries(parts)) {
    if (args.length > 0 && !args.includes(name)) continue;
    say(`\n== ${name}: ${part.about}\n`);
    await part.run(place);
  }
  return 0;
}
