import { askedFor } from "../../model/call.ts";
import { bytes, counted } from "../format/human.ts";
import { momentOf } from "./backup.ts";
import { type EntryInPlan, isOpen, sizeText } from "./counts.ts";
import { label, mermaid } from "./mermaid.ts";
import { utcOf } from "./times.ts";

const limit = { entries: 5, nodes: 14 };

/** What goes where: backup to new objects, entry by entry, and which waits for which. Undefined when it would not stay readable. */
export function flowchart(all: readonly EntryInPlan[]): string | undefined {
  const entries = all.filter(({ entry }) => entry.calls.some(isOpen));
  if (entries.length === 0 || entries.length > limit.entries) return undefined;
  const restores = entries.reduce((sum, { entry }) => sum + entry.calls.reduce((all, call) => all + askedFor(call).length, 0), 0);
  const single = restores + entries.length <= limit.nodes;
  const ids = new Map(entries.map(({ plan, entry }, index) => [`${plan.name}/${entry.id}`, `e${index}`]));
  const lines = entries.flatMap((one, index) => entryLines(one, index, single));
  const waits = entries.flatMap(({ plan, entry }) =>
    entry.dependsOn.flatMap((id) => {
      const before = ids.get(`${plan.name}/${id}`);
      return before === undefined ? [] : [`  ${before} -. then .-> ${ids.get(`${plan.name}/${entry.id}`) ?? before}`];
    }),
  );
  return mermaid(["flowchart LR", ...lines, ...waits]);
}

function entryLines({ plan, entry }: EntryInPlan, index: number, single: boolean): string[] {
  const [call] = entry.calls;
  if (call === undefined) return [];
  const backup = `b${index}`;
  const targets = single
    ? entry.calls.flatMap(({ restores, ...rest }) =>
        askedFor({ restores }).map(({ source, target }) => ({
          edge: source,
          node: target,
          size: restores.length === 1 && rest.size !== undefined ? bytes(rest.size) : undefined,
        })),
      )
    : [
        {
          edge: sizeText(entry.calls),
          node: counted(
            entry.calls.reduce((sum, one) => sum + askedFor(one).length, 0),
            "restore",
          ),
          size: undefined,
        },
      ];
  return [
    `  subgraph e${index}["${label(`${plan.name}/${entry.id}`, 60)}"]`,
    "    direction LR",
    `    ${backup}[("${backupLabel(entry)}<br/>${label(call.scope, 40)}")]`,
    ...targets.map(({ edge, node, size }, at) => {
      const words = [edge, size].filter((part) => part !== undefined).map((part) => label(part, 36));
      return `    ${backup} -->${words.length === 0 ? "" : `|"${words.join("<br/>")}"|`} t${index}x${at}["${label(node)}"]`;
    }),
    "  end",
  ];
}

function backupLabel({ pin, backupKind }: EntryInPlan["entry"]): string {
  if (pin === undefined) return label("backup not looked up");
  const at = momentOf({ pin, ...(backupKind && { backupKind }) });
  return `${label(backupKind?.label ?? pin.kind)}<br/>${label(at === undefined ? pin.id : utcOf(at), 24)}`;
}
