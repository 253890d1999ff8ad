/** Parts of a document that hold no element: how each begins and ends. */
const skipped = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * The paths of a document's elements down to `depth`, such as `a/b/c`; undefined where the text isn't one element, its tags
 * well nested. What is deeper is only held to the nesting. In linear time, whatever the text.
 */
export function xmlOutline(xml: string, depth = 4): ReadonlySet<string> | undefined {
  const paths = new Set<string>();
  const open: string[] = [];
  let roots = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const part = skipped.find(([begin]) => xml.startsWith(begin, at));
    const close = part === undefined ? ">" : part[1];
    const end = xml.indexOf(close, at);
    if (end < 0) return undefined;
    const tag = xml.slice(at + 1, end);
    at = end + close.length;
    if (part !== undefined) continue;
    const name = /^\/?([^\s/]+)/.exec(tag)?.[1] ?? "";
    if (tag.startsWith("/")) {
      if (open.pop() !== name) return undefined;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (open.length < depth) paths.add([...open, name].join("/"));
    if (!tag.endsWith("/")) open.push(name);
  }
  return roots === 1 && open.length === 0 ? paths : undefined;
}
