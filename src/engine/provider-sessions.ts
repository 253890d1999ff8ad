import type { Session } from "../providers/provider.ts";
import type { Host } from "./host.ts";

/** The sessions of one command: each provider is connected once, when it is first needed. */
export interface Sessions {
  get(provider: string): Promise<Session>;
  /** Whether any was needed. */
  readonly asked: boolean;
  close(): Promise<void>;
}

export function openSessions(host: Host): Sessions {
  const open = new Map<string, Promise<Session>>();
  const connect = async (name: string): Promise<Session> => {
    const provider = await host.provider(name);
    return provider.connect({
      env: host.env,
      requestTimeoutMs: host.settings.requestTimeoutMs,
      userAgent: host.userAgent,
      now: () => host.clock.now(),
      sleep: (ms, signal) => host.clock.sleep(ms, signal),
      random: () => host.random(),
      trace: (request) => host.trace(request),
    });
  };
  return {
    get(provider) {
      const session = open.get(provider) ?? connect(provider);
      open.set(provider, session);
      return session;
    },
    get asked() {
      return open.size > 0;
    },
    async close() {
      for (const session of await Promise.allSettled(open.values())) if (session.status === "fulfilled") session.value.close();
    },
  };
}
