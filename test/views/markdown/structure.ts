/**
 * Reads a page as GitHub's parser would, strictly: what our own templates write is allowed, anything else outside code is a
 * fault. One line for each fault.
 */
export function faults(page: string): string[] {
  const found: string[] = [];
  const lines = page.split("\n");
  let fence: { readonly mark: string; readonly language: string; readonly body: string[] } | undefined;
  let details = 0;
  let table: number | undefined;
  for (const [index, line] of lines.entries()) {
    const fault = (what: string) => found.push(`line ${index + 1}: ${what}: ${line.slice(0, 200)}`);
    if (fence !== undefined) {
      if (line === fence.mark) {
        if (fence.language === "mermaid") found.push(...diagramFaults(fence.body));
        fence = undefined;
      } else if (/^ {0,3}`{3,}\s*$/.test(line) && line.trim().length >= fence.mark.length) fault("closes the fence early");
      else {
        if (hidden.test(line)) fault("unseen characters");
        fence.body.push(line);
      }
      continue;
    }
    if (hidden.test(line)) fault("unseen characters");
    const [, mark, language = ""] = /^(`{3,})(\w+)$/.exec(line) ?? [];
    if (mark !== undefined) {
      fence = { mark, language, body: [] };
      continue;
    }
    if (line.startsWith("|")) {
      const columns = line.replaceAll("\\|", "").split("|").length - 2;
      if (!line.endsWith("|")) fault("row not closed");
      if (table === undefined) table = columns;
      else if (table !== columns) fault(`${columns} columns, not ${table}`);
    } else table = undefined;
    const bare = withoutCode(line.replaceAll("\\|", "¦"));
    details += (bare.match(/<details>/g) ?? []).length - (bare.match(/<\/details>/g) ?? []).length;
    if (details < 0 || details > 1) fault(`details ${details} deep`);
    const rest = withoutTemplates(bare, index);
    if (/^\s*(?:- )?(?:\d+[.)]|[-+*=])(?:\s|$)/.test(bare.replace(/^(?:> ?)?(?:- )?/, ""))) fault("a list of its own");
    if (/[`<>[\]@#*_~\\$|^{}&]|:\/\/|\bwww\.|[\da-f]{7}/i.test(rest)) fault(`syntax in «${rest.slice(0, 120)}»`);
  }
  if (fence !== undefined) found.push(`a fence is left open`);
  if (details !== 0) found.push(`${details} details left open`);
  return found;
}

const hidden = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Code spans by CommonMark's rule: a run of backticks closes with the next run of the same length. */
function withoutCode(line: string): string {
  let text = "";
  let rest = line.replace(/<code>[^<>`]*<\/code>/g, "");
  for (;;) {
    const open = /`+/.exec(rest);
    if (open === null) return text + rest;
    const after = rest.slice(open.index + open[0].length);
    const close = [...after.matchAll(/`+/g)].find(([run]) => run.length === open[0].length);
    if (close === undefined || open[0].length > 79) return text + rest;
    text += rest.slice(0, open.index);
    rest = after.slice(close.index + close[0].length);
  }
}

/** What the views themselves write around names and messages. */
function withoutTemplates(line: string, index: number): string {
  return (index === 0 ? line.replace(/^<!-- [A-Za-z0-9_: ]+ -->$/, "") : line)
    .replace(/\]\(https:\/\/github\.com\/example\/[\w.~%/?=#-]+\)/g, "]")
    .replace(/\[[^[\]]*\]/g, (label) => (/^\[(?:!CAUTION|!NOTE|job summary|workflow run|)\]$/.test(label) ? "" : label))
    .replace(/^#{3,4} /, "")
    .replace(/^> ?/, "")
    .replace(/^\|[ :|-]+\|$/, "")
    .replaceAll("|", "")
    .replace(/<br>|<\/?sub>|<\/?details>|<\/?summary>|&nbsp;/g, " ")
    .replace(/\*\*([\w ,:.-]*)\*\*/g, "$1")
    .replace(/\*(new|changed)\*/g, "$1");
}

const word = "(?:[A-Za-z0-9 ]|#\\d+;)*";
const words = `${word}(?:<br/>${word})*`;
const statements = [
  /^flowchart LR$/,
  new RegExp(`^  subgraph e\\d+\\["${word}"\\]$`),
  /^ {4}direction LR$/,
  new RegExp(`^    b\\d+\\[\\("${words}"\\)\\]$`),
  new RegExp(`^    b\\d+ -->(?:\\|"${words}"\\|)? t\\d+x\\d+\\["${word}"\\]$`),
  /^ {2}end$/,
  /^ {2}e\d+ -\. then \.-> e\d+$/,
  /^%%\{init: \{"gantt": \{"leftPadding": \d+\}\}\}%%$/,
  /^gantt$/,
  /^ {2}dateFormat YYYY-MM-DDTHH:mm:ss$/,
  /^ {2}axisFormat [%A-Za-z: ]+$/,
  new RegExp(`^  section #\\d+;${word}$`),
  new RegExp(`^  #\\d+;${word} :(?:crit, |active, |done, )?c\\d+, [\\dT:-]{19}, [\\dT:-]{19}$`),
];

const diagramFaults = (lines: readonly string[]): string[] =>
  lines.filter((line) => !statements.some((statement) => statement.test(line))).map((line) => `in a diagram: ${line}`);
