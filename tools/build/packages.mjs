/** The package that a module belongs to, and its folder; nothing for our own modules. */
export function packageOf(id) {
  const path = id.replaceAll("\\", "/");
  const match = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))(?:\/|$)/.exec(path);
  return match ? { name: match[2], folder: match[1] } : undefined;
}
