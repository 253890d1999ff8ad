import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How many tables stand where. */
export interface Shape {
  readonly name: string;
  readonly files: number;
  /** Of all files together. */
  readonly entries: number;
  readonly tables: number;
}

/** Writes restore plans of the shape under `plans/`: namespace bench, recovery point bench-point, every name different. */
export async function writePlans(folder: string, { files, entries, tables }: Shape): Promise<void> {
  await mkdir(join(folder, "plans"), { recursive: true });
  const [perFile, perEntry] = [entries / files, tables / entries];
  for (let file = 0; file < files; file += 1) {
    const lines = [
      "version: 1",
      `name: plan-${file}`,
      "defaults:",
      "  redshift-serverless: { region: eu-west-1, namespace: bench, workgroup: bench-wg }",
      "restores:",
    ];
    for (let entry = 0; entry < perFile; entry += 1) {
      const id = `t${file}_${entry}`;
      lines.push(
        `  - id: e${entry}`,
        "    provider: redshift-serverless",
        "    from: { recoveryPointId: bench-point }",
        "    source: { database: prod }",
        "    tables:",
      );
      for (let table = 0; table < perEntry; table += 1) lines.push(`      - { name: ${id}_${table}, newName: ${id}_${table}_restored }`);
    }
    await writeFile(join(folder, "plans", `plan-${file}.yaml`), `${lines.join("\n")}\n`);
  }
}

/** As many resources as there are tables, with the same words in them; built in, so that nothing is downloaded. */
export async function writeTerraform(folder: string, tables: number): Promise<void> {
  const resources = Array.from({ length: tables }, (_, table) =>
    [
      `resource "terraform_data" "t${table}" {`,
      `  input = { name = "t${table}", new_name = "t${table}_restored", recovery_point = "bench-point" }`,
      "}",
    ].join("\n"),
  );
  await writeFile(join(folder, "main.tf"), `${resources.join("\n")}\n`);
}
