import { createHash } from "node:crypto";
import { mkdir, open, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
// src/ledger/unique-name.ts
const uniqueName = (random) => [0, 1].map(() => hex(random())).join("");
const hex = (fraction) => Math.floor(fraction * 2 ** 48).toString(16).padStart(12, "0");
// src/ledger/last-seen-file.ts
const longest = 1e4;
function lastSeenFile(gitFolder, name, identity, unique) {
	const start = name.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 60);
	const hash = createHash("sha256").update(identity).digest("hex").slice(0, 16);
	const path = join(gitFolder, "reinstate", "seen", `${start}-${hash}.json`);
	return {
		path,
		read: () => readSmall(path).catch(() => void 0),
		async write(value) {
			const temporary = `${path}.${unique()}.tmp`;
			try {
				await mkdir(dirname(path), { recursive: true });
				await writeFile(temporary, `${JSON.stringify(value, null, 2)}\n`, { flag: "wx" });
				await rename(temporary, path);
			} catch {
				await unlink(temporary).catch(() => {});
			}
		}
	};
}
async function readSmall(path) {
	const file = await open(path, "r");
	try {
		const stat = await file.stat();
		if (!stat.isFile() || stat.size > longest) return void 0;
		return JSON.parse(await file.readFile("utf8"));
	} finally {
		await file.close();
	}
}
const fieldsOf = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
export { fieldsOf, lastSeenFile, uniqueName };
