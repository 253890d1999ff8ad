export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** With references resolved; empty where there are children. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A document of elements and text, read more strictly than clients do: anything that XML 1.0 forbids throws. */
export function parseStrictXml(text: string): XmlElement {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text)) throw new Error("a character that XML does not have");
  let at = /^<\?xml [^?]*\?>/.exec(text)?.[0].length ?? 0;
  const take = (pattern: RegExp): string | undefined => {
    const sticky = new RegExp(pattern, "y");
    sticky.lastIndex = at;
    const found = sticky.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const element = (): XmlElement => {
    const start = take(/<[A-Za-z][A-Za-z0-9]*( [a-z]+="[^"<&]*")*>/);
    if (start === undefined) throw new Error(`no start tag at ${text.slice(at, at + 40)}`);
    const name = /^<([A-Za-z0-9]+)/.exec(start)?.[1] ?? "";
    const content = withReferences(take(/[^<]+/) ?? "");
    const children: XmlElement[] = [];
    while (!text.startsWith("</", at)) children.push(element());
    if (take(/<\/[A-Za-z0-9]+>/) !== `</${name}>`) throw new Error(`${name} does not end`);
    if (children.length > 0 && content !== "") throw new Error(`text and elements in ${name}`);
    return { name, children, text: content };
  };
  const root = element();
  if (at < text.length) throw new Error(`more than one element: ${text.slice(at, at + 40)}`);
  return root;
}

const withReferences = (text: string): string =>
  text.replace(/&(#?)([a-z0-9]*);?/g, (reference, number: string, name: string) => {
    const character = number === "" ? entities[name] : /^\d+$/.test(name) ? String.fromCodePoint(Number(name)) : undefined;
    if (character === undefined || !reference.endsWith(";")) throw new Error(`a bad reference ${reference}`);
    return character;
  });

/** Every `a.b` of an element, its own name left out. */
export function xmlPaths({ children }: XmlElement, path = ""): string[] {
  return children.flatMap((child) => {
    const here = path === "" ? child.name : `${path}.${child.name}`;
    return child.children.length === 0 ? [here] : xmlPaths(child, here);
  });
}

/** The first element of this name, depth first. */
export function findElement(root: XmlElement, name: string): XmlElement | undefined {
  if (root.name === name) return root;
  for (const child of root.children) {
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}
