import { exit } from "./shared-app-exit-status.js";
import { allProviders } from "./shared-app-providers.js";
import { err, ok } from "./shared-model-result.js";
import { startSandbox } from "./shared-sandbox-sandbox-alicloud-sandbox-alicloud-rds-sandbox-aws-sandbox-aws-redshift-sandbox-aws-redshift-serverless-sandbox-world-validators-generated.js";
import { painter } from "./shared-views-format-paint.js";
import { diagnose } from "./shared-cli-codes.js";
import { outputFlags } from "./shared-cli-command.js";
import { counted } from "./shared-views-format-human.js";
import { wantsColor, write } from "./shared-cli-terminal-io.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
// src/sandbox/world/demo-world.ts
const demoStart = "2026-11-20T10:00:00Z";
const demoScenario = {
	version: 1,
	now: demoStart,
	speed: {
		megabytesPerSecond: 420,
		pendingMs: 300,
		minimumMs: 1e3
	},
	namespaces: [{
		name: "analytics",
		workgroups: [{ name: "analytics-wg" }],
		databases: [{
			name: "prod",
			schemas: [{
				name: "public",
				tables: [{
					name: "orders",
					megabytes: 1840
				}, {
					name: "order_items",
					megabytes: 3120
				}]
			}, { name: "recovered" }]
		}],
		recoveryPoints: Array.from({ length: 48 }, (_, index) => {
			const at = new Date(Date.parse(demoStart) - (index + 1) * 30 * 6e4);
			return {
				id: `recovery-point-${at.toISOString().slice(0, 16).replace(/\D/g, "")}`,
				createdAt: at.toISOString()
			};
		})
	}, {
		name: "finance",
		workgroups: [{ name: "finance-wg" }],
		databases: [{
			name: "books",
			schemas: [{
				name: "public",
				tables: [
					{
						name: "accounts",
						megabytes: 96
					},
					{
						name: "cost_centres",
						megabytes: 24
					},
					{
						name: "journal_lines",
						megabytes: 1450
					}
				]
			}, { name: "q3_audit" }]
		}],
		snapshots: [{
			name: "q3-close-20260930",
			createdAt: "2026-09-30T22:00:00Z",
			retentionDays: 365
		}]
	}],
	clusters: [{
		identifier: "warehouse",
		createdAt: "2025-09-01T08:00:00Z",
		automatedRetentionDays: 7,
		modifyingMs: 500,
		databases: [{
			name: "prod",
			schemas: [{
				name: "public",
				tables: [{
					name: "orders",
					megabytes: 1240
				}, {
					name: "customers",
					megabytes: 410
				}]
			}, { name: "recovered" }]
		}]
	}],
	instances: [{
		id: "rm-bp1x4k7d2m9q8w3ze",
		region: "cn-hangzhou",
		storageGigabytes: 200,
		usedGigabytes: 61,
		databases: [{
			name: "crm",
			tables: [{
				name: "contacts",
				kilobytes: 1433600
			}, {
				name: "contact_tags",
				kilobytes: 204800
			}]
		}],
		backups: [{
			id: "1694871205",
			startedAt: "2026-11-19T18:05:12Z",
			endedAt: "2026-11-19T18:31:40Z"
		}]
	}, {
		id: "rm-bp1c8n5j3t6v0y2ra",
		region: "cn-hangzhou",
		storageGigabytes: 500,
		usedGigabytes: 148,
		databases: [{
			name: "billing",
			tables: [{
				name: "invoices",
				kilobytes: 1945600
			}, {
				name: "invoice_lines",
				kilobytes: 921600
			}]
		}],
		backups: [{
			id: "1694902417",
			startedAt: "2026-11-19T19:12:03Z",
			endedAt: "2026-11-19T19:58:27Z"
		}]
	}]
};
// src/cli/demo/verdict.ts
function verdict(state) {
	const times = new Map();
	for (const { scope, targets, status } of state.restores) for (const target of targets) times.set(`${scope}/${target}`, (times.get(`${scope}/${target}`) ?? 0) + (status === "succeeded" ? 1 : 0));
	const wrong = [...times].filter(([, count]) => count !== 1).map(([target, count]) => `${target} (${count} times)`);
	const accepted = state.submits.filter(({ accepted: taken }) => taken).length;
	if (times.size === 0 || wrong.length > 0 || accepted !== state.restores.length) return {
		ok: false,
		words: `The sandbox saw something else than each restore once: ${wrong.join(", ") || `${accepted} accepted, ${state.restores.length} restores`}`
	};
	return {
		ok: true,
		words: `The sandbox saw ${counted(accepted, "restore request")} and restored ${counted(times.size, "table or database", "tables and databases")}, each exactly once.`
	};
}
// src/cli/commands/demo.ts
const steps = [
	{
		words: "Restore plans, in YAML, as they would stand in git. Are they valid?",
		command: ["validate"]
	},
	{
		words: "What would they restore, from which backups? This asks the clouds, and changes nothing.",
		command: ["plan"]
	},
	{
		words: "Now restore. Every request goes over HTTP to the sandbox, by the clouds' own SDKs.",
		command: ["apply", "--yes"]
	},
	{
		words: "Again: the ledger knows that all of it is done, so nothing is sent.",
		command: ["apply", "--yes"]
	},
	{
		words: "And both sides of the story, the ledger's and the provider's.",
		command: ["status"]
	}
];
const demo = {
	args: "",
	summary: "validate, plan and apply real restore plans against the sandbox, offline, within a minute",
	flags: outputFlags,
	options: [],
	examples: [["reinstate demo", "needs no credentials and changes nothing outside a temporary folder"]],
	run
};
async function run({ io, options, run }) {
	const made = await temporaryFolder();
	if (!made.ok) {
		await printDiagnostics(io, [made.error], options.noColor);
		return exit.refused;
	}
	const folder = made.value;
	const providers = await allProviders();
	const titles = new Intl.ListFormat("en").format(providers.map(({ about }) => about.title));
	const offset = Date.parse(demoStart) - io.now();
	const sandbox = await startSandbox({
		scenario: demoScenario,
		now: io.now
	});
	try {
		const { examplePlans } = await import("./cli-generated-example-plans.js");
		await mkdir(join(folder, "plans"));
		await Promise.all(Object.entries(examplePlans).map(([name, text]) => writeFile(join(folder, "plans", name), text)));
		const inside = {
			...io,
			cwd: folder,
			env: demoEnv(io.env, sandbox, providers),
			now: () => io.now() + offset
		};
		const outputFlagsGiven = [...options.noColor ? ["--no-color"] : [], ...options.verbose ? ["--verbose"] : []];
		const paint = painter(wantsColor(io.stdout, io.env, options.noColor));
		await write(io.stdout, `${paint("dim", `A sandbox of ${titles} listens on ${sandbox.url}; it is ${demoStart} there.`)}\n`);
		for (const { words, command } of steps) {
			await write(io.stdout, `\n${paint("dim", `# ${words}`)}\n${paint("bold", `$ reinstate ${command.join(" ")}`)}\n`);
			const status = await run([...command, ...outputFlagsGiven], inside);
			if (status === exit.interrupted) return status;
			if (status !== exit.ok) return await end(io, {
				ok: false,
				words: `reinstate ${command.join(" ")} ended with ${status}`
			});
		}
		return await end(io, verdict(sandbox.world.state()));
	} finally {
		await sandbox.close();
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
async function temporaryFolder() {
	try {
		return ok(await mkdtemp(join(tmpdir(), "reinstate-demo-")));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return err(diagnose("error", "no-temporary-folder", `no temporary folder could be made: ${why}`, "set TMPDIR to a folder that may be written to"));
	}
}
function demoEnv(env, sandbox, providers) {
	const prefixes = ["REINSTATE_", ...providers.flatMap(({ about }) => about.variables.prefixes)];
	const isForeign = (name) => name.endsWith("_PROXY") || prefixes.some((prefix) => name.startsWith(prefix));
	return {
		...Object.fromEntries(Object.entries(env).filter(([name]) => !isForeign(name.toUpperCase()))),
		...sandbox.env,
		REINSTATE_LEDGER: "file:.reinstate",
		REINSTATE_POLL_MIN: "300ms",
		REINSTATE_POLL_MAX: "1s"
	};
}
async function end(io, { ok, words }) {
	await write(io.stdout, `\n${words}\n`);
	return ok ? exit.ok : exit.refused;
}
export { demo };
