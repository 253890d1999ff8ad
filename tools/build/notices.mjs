import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageOf } from "./packages.mjs";

const rule = "-".repeat(80);

/** What the licences of the bundled packages ask us to carry along. Packages with the same text share it. */
export async function notices(root, modules) {
  const folders = [
    ...new Set(
      modules
        .map(packageOf)
        .filter((owner) => owner !== undefined)
        .map((owner) => owner.folder),
    ),
  ];
  const texts = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const text = await licenceText(folder);
    const title = `${name} ${version} (${license})`;
    texts.set(text, [...(texts.get(text) ?? []), title]);
  }
  const sections = [...texts].map(([text, titles]) => `${[...new Set(titles)].sort().join("\n")}\n\n${text}\n`).sort();
  const product = JSON.parse(await readFile(join(root, "package.json"), "utf8")).name;
  return `The files of ${product} in this folder contain parts of these packages.\n\n${sections.map((section) => `${rule}\n${section}`).join("\n")}`;
}

async function licenceText(folder) {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
  const parts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return (
    parts.map((part) => part.replaceAll("\r\n", "\n").trim()).join("\n\n") ||
    "The package holds no licence text; its package.json names the licence given above."
  );
}
