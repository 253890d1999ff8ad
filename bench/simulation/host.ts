import { defaultSettings, type Host, type Settings } from "../../src/engine/index.ts";
import { openMemoryLedger } from "../../src/ledger/memory-ledger.ts";
import type { ApplyEvent } from "../../src/model/event.ts";
import type { SimulatedClock } from "./clock.ts";
import { type SimulatedCloud, simulatedProvider } from "./cloud.ts";

/** The real engine's surroundings, all simulated. */
export function simulatedHost(
  clock: SimulatedClock,
  cloud: SimulatedCloud,
  random: () => number,
  settings: Partial<Settings>,
  emit: (event: ApplyEvent) => void,
): Host {
  const provider = simulatedProvider(cloud);
  return {
    clock,
    random,
    newRunId: () => "run-1",
    env: {},
    userAgent: "bench",
    tool: "bench",
    actor: "bench",
    machine: "bench",
    pid: 1,
    isGone: () => false,
    provider: async () => provider,
    ledger: openMemoryLedger(),
    settings: { ...defaultSettings, ...settings },
    emit,
    trace: () => {},
  };
}
