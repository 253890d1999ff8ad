import { providers } from "./shared-providers.js";
// src/app/providers.ts
async function providerNamed(name) {
	const load = Object.entries(providers).find(([known]) => known === name)?.[1];
	if (load === void 0) throw new Error(`no provider is called ${name}`);
	return load();
}
const allProviders = () => Promise.all(Object.values(providers).map((load) => load()));
const backupKinds = async () => new Map((await allProviders()).map(({ name, about }) => [name, about.backups]));
export { allProviders, backupKinds, providerNamed };
