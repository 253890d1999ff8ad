import type { SandboxState } from "../../sandbox/index.ts";
import { counted } from "../../views/format/human.ts";

export interface DemoVerdict {
  readonly ok: boolean;
  readonly words: string;
}

/** What the sandbox itself saw: the demo only went well when each target was restored, exactly once. */
export function verdict(state: SandboxState): DemoVerdict {
  const times = new Map<string, number>();
  for (const { scope, targets, status } of state.restores) {
    for (const target of targets)
      times.set(`${scope}/${target}`, (times.get(`${scope}/${target}`) ?? 0) + (status === "succeeded" ? 1 : 0));
  }
  const wrong = [...times].filter(([, count]) => count !== 1).map(([target, count]) => `${target} (${count} times)`);
  const accepted = state.submits.filter(({ accepted: taken }) => taken).length;
  if (times.size === 0 || wrong.length > 0 || accepted !== state.restores.length) {
    return {
      ok: false,
      words: `The sandbox saw something else than each restore once: ${wrong.join(", ") || `${accepted} accepted, ${state.restores.length} restores`}`,
    };
  }
  return {
    ok: true,
    words: `The sandbox saw ${counted(accepted, "restore request")} and restored ${counted(times.size, "table or database", "tables and databases")}, each exactly once.`,
  };
}
