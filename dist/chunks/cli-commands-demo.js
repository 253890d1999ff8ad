import { err, ok } from "./shared-model-result.js";
import { startSandbox } from "./shared-sandbox-sandbox-alicloud-sandbox-aws-sandbox-world-validators-generated.js";
import { painter } from "./shared-views-format-paint.js";
import { counted } from "./shared-views-format-human.js";
import { exit, wantsColor, write } from "./shared-cli-cli-terminal.js";
import { complain, problem } from "./shared-cli-terminal-diagnostic.js";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
// src/cli/demo/plans.ts
const examplePlans = {
	"inc-4821-sales.yaml": "# yaml-language-server: $schema=../schema/restore-plan.schema.json\nversion: 1\nname: inc-4821\ndescription: orders and order_items were truncated by a bad migration at 09:14 UTC\nlabels: { ticket: INC-4821, owner: data-platform }\nrestores:\n  - id: sales\n    provider: redshift-serverless\n    region: eu-west-1\n    namespace: analytics\n    workgroup: analytics-wg\n    from: { at: 2026-11-20T09:14:00Z } # the newest recovery point or snapshot at or before this\n    source: { database: prod, schema: public }\n    target: { database: prod, schema: recovered }\n    tables:\n      - { name: orders, newName: orders_20261120 }\n      - { name: order_items, newName: order_items_20261120 }\n",
	"inc-4833-contacts.yaml": "# yaml-language-server: $schema=../schema/restore-plan.schema.json\nversion: 1\nname: inc-4833\ndescription: a cleanup job deleted live contacts; the night's backup set still holds them\nlabels: { ticket: INC-4833, owner: crm }\nrestores:\n  - id: contacts\n    provider: alicloud-rds\n    region: cn-hangzhou\n    instance: rm-bp1x4k7d2m9q8w3ze\n    from: { backupId: \"1694871205\" }\n    databases:\n      - name: crm\n        newName: crm_20261120\n        tables:\n          - { name: contacts, newName: contacts }\n          - { name: contact_tags, newName: contact_tags }\n",
	"inc-4837-billing.yaml": "# yaml-language-server: $schema=../schema/restore-plan.schema.json\nversion: 1\nname: inc-4837\ndescription: billing as it was half a minute before a price import overwrote every invoice\nlabels: { ticket: INC-4837, owner: billing }\nrestores:\n  - id: billing\n    provider: alicloud-rds\n    region: cn-hangzhou\n    instance: rm-bp1c8n5j3t6v0y2ra\n    from: { restoreTime: 2026-11-20T08:41:30Z } # full backup plus binary logs, to the second\n    databases:\n      - { name: billing, newName: billing_0841 } # no tables: the whole database\n    timeout: 6h\n",
	"q3-close.yaml": "# yaml-language-server: $schema=../schema/restore-plan.schema.json\nversion: 1\nname: q3-close\ndescription: the auditors want to see the books as closed; dimensions first, then what refers to them\nlabels: { owner: finance, requested-by: internal-audit }\ndefaults:\n  redshift-serverless:\n    region: eu-west-1\n    namespace: finance\n    workgroup: finance-wg\n    from: { snapshotName: q3-close-20260930 }\n    source: { database: books, schema: public }\n    target: { schema: q3_audit }\nrestores:\n  - id: dimensions\n    provider: redshift-serverless\n    tables:\n      - { name: accounts, newName: accounts }\n      - { name: cost_centres, newName: cost_centres }\n  - id: facts\n    provider: redshift-serverless\n    dependsOn: [dimensions]\n    tables:\n      - { name: journal_lines, newName: journal_lines }\n"
};
// src/cli/demo/scenario.ts
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
		words: "Four restore plans, in YAML, as they would stand in git. Are they valid?",
		command: ["validate"]
	},
	{
		words: "What would they restore, from which backups? This asks both clouds, and changes nothing.",
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
async function demo({ io, options, run }) {
	const made = await temporaryFolder();
	if (!made.ok) {
		await complain(io, [made.error], options.noColor);
		return exit.refused;
	}
	const folder = made.value;
	const offset = Date.parse(demoStart) - io.now();
	const sandbox = await startSandbox({
		scenario: demoScenario,
		now: io.now
	});
	try {
		await mkdir(join(folder, "plans"));
		await Promise.all(Object.entries(examplePlans).map(([name, text]) => writeFile(join(folder, "plans", name), text)));
		const inside = {
			...io,
			cwd: folder,
			env: demoEnv(io.env, sandbox),
			now: () => io.now() + offset
		};
		const looks = [...options.noColor ? ["--no-color"] : [], ...options.verbose ? ["--verbose"] : []];
		const paint = painter(wantsColor(io.stdout, io.env, options.noColor));
		await write(io.stdout, `${paint("dim", `A sandbox of both clouds listens on ${sandbox.url}; it is ${demoStart} there.`)}\n`);
		for (const { words, command } of steps) {
			await write(io.stdout, `\n${paint("dim", `# ${words}`)}\n${paint("bold", `$ reinstate ${command.join(" ")}`)}\n`);
			const status = await run([...command, ...looks], inside);
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
		return err(problem("no-temporary-folder", `no temporary folder could be made: ${why}`, "set TMPDIR to a folder that may be written to"));
	}
}
function demoEnv(env, sandbox) {
	const foreign = /^(REINSTATE_|AWS_|ALIBABA_CLOUD_)|_PROXY$/i;
	return {
		...Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name))),
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
