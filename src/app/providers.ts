import type { BackupKind } from "../model/call.ts";
import { providers } from "../providers/index.ts";
import type { Provider } from "../providers/provider.ts";

export async function providerNamed(name: string): Promise<Provider> {
  const load = Object.entries(providers).find(([known]) => known === name)?.[1];
  // The schema admits only registered names, so this is a bug and not a user's mistake.
  if (load === undefined) throw new Error(`no provider is called ${name}`);
  return load();
}

/** All that are registered; none of them loads its SDK for it. */
export const allProviders = (): Promise<readonly Provider[]> => Promise.all(Object.values(providers).map((load) => load()));

/** The kinds of backup of each provider, by its name. */
export const backupKinds = async (): Promise<ReadonlyMap<string, Readonly<Record<string, BackupKind>>>> =>
  new Map((await allProviders()).map(({ name, about }) => [name, about.backups]));
