// Which chunk a module goes to. Names come from packages and folders, so that a chunk keeps its name for as long as it means the same.
import { dirname, relative } from "node:path";
import { packageOf } from "./packages.mjs";

/** Scopes that are only the lower half of another. */
const halves = { "@smithy": "@aws-sdk" };

/** `@aws-sdk/client-sts` belongs to the family aws, `yaml` is its own. */
function familyOf(name) {
  const [scope] = name.split("/");
  return name.startsWith("@") ? (halves[scope] ?? scope).replace(/^@|-sdk$/g, "") : name;
}

/**
 * Third-party modules: a chunk for each family that our code imports, with all that only this family needs (`vendor-aws`);
 * what the family itself imports on demand is apart (`vendor-aws-credential-provider-sso`), as is a package
 * that several families need (`vendor-debug`). A client of one AWS service is apart too: who needs one needs no other.
 */
export function vendorChunks() {
  let names = new Map();
  return {
    nameOf: (id) => names.get(id) ?? null,
    plugin: {
      name: "vendor-chunks",
      buildEnd() {
        const infos = new Map([...this.getModuleIds()].map((id) => [id, this.getModuleInfo(id)]));
        names = assign(infos);
      },
    },
  };
}

/** `infos`: each module's `importedIds` and `dynamicallyImportedIds` by its id. */
export function assign(infos) {
  const users = new Map();
  const eager = new Set();
  const demanders = new Map();
  const walk = (start, next, seen) => {
    const queue = [start];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id) || !packageOf(id)) continue;
      seen.add(id);
      queue.push(...next(infos.get(id)));
    }
    return seen;
  };
  const statics = (info) => info?.importedIds ?? [];
  const all = (info) => [...statics(info), ...(info?.dynamicallyImportedIds ?? [])];

  for (const [id, info] of infos) {
    if (!packageOf(id)) {
      for (const seed of all(info).filter(packageOf)) {
        const family = familyOf(packageOf(seed).name);
        for (const reached of walk(seed, all, new Set())) add(users, packageOf(reached).folder, family);
        walk(seed, statics, eager);
      }
    } else {
      for (const target of info.dynamicallyImportedIds) {
        for (const reached of walk(target, statics, new Set())) add(demanders, reached, packageOf(target).name);
      }
    }
  }

  const names = new Map();
  for (const id of infos.keys()) {
    const owner = packageOf(id);
    if (!owner) continue;
    const families = [...(users.get(owner.folder) ?? [])];
    const client = /^@aws-sdk\/(client-.+)/.exec(owner.name)?.[1];
    const chunk = ["vendor", families.length === 1 ? families[0] : familyOf(owner.name), client].filter(Boolean).join("-");
    const targets = [...(demanders.get(id) ?? [])];
    if (eager.has(id) || targets.length === 0) names.set(id, chunk);
    else names.set(id, `${chunk}-${targets.length === 1 ? targets[0].replace(/^.*\//, "") : "on-demand"}`);
  }
  return names;
}

function add(map, key, value) {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(value));
}

/**
 * What the vendor chunks leave: our own modules, split where they are loaded on demand and called after what they hold,
 * and the doors through which a vendor chunk is imported on demand.
 */
export function chunkName(root, { name, facadeModuleId, moduleIds }) {
  if (name.startsWith("vendor-") || name === "rolldown-runtime") return name;
  if (facadeModuleId) return packageOf(facadeModuleId) ? `on-demand-${vendorWords(facadeModuleId)}` : words(root, facadeModuleId);
  const folders = new Set(moduleIds.map((id) => words(root, dirname(id)) || "root"));
  const parts = moduleIds.length === 1 ? [words(root, moduleIds[0])] : [...folders].sort();
  return `shared-${parts.join("-")}`;
}

/** `src/providers/alicloud-rds/session.ts` -> `providers-alicloud-rds-session`. */
function words(root, path) {
  const inside = relative(root, path).replaceAll("\\", "/");
  return inside
    .replace(/^src(\/|$)/, "")
    .replace(/\/(index|main)\.ts$/, "")
    .replace(/(\.schema)?\.[a-z]+$/, "")
    .replaceAll("/", "-");
}

function vendorWords(id) {
  const { name, folder } = packageOf(id);
  const file = id.replaceAll("\\", "/").slice(folder.length + 1);
  const place = file.split("/").filter((part) => !/^(dist|dist-es|dist-cjs|lib|esm|submodules|index\.[cm]?js)$/.test(part));
  return [name.replace(/^@[^/]+\//, ""), ...place].join("-").replace(/\.[cm]?js$/, "");
}
