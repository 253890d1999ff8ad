// src/cli/commands/ledger/index.ts
const ledger = {
	summary: "look into the ledger, and settle by hand what no run could find out",
	examples: [
		["reinstate ledger list --state unknown", "what a person has to settle"],
		["reinstate ledger show 3f9c2b1d", "what was sent, and what to look at"],
		["reinstate ledger resolve 3f9c2b1d --as restored --why 'the table is there'", "so that apply goes on"]
	],
	commands: {
		list: async () => (await import("./cli-commands-ledger-list.js")).list,
		show: async () => (await import("./cli-commands-ledger-show.js")).show,
		resolve: async () => (await import("./cli-commands-ledger-resolve.js")).resolve,
		export: async () => (await import("./cli-commands-ledger-export.js")).exportLedger
	}
};
export { ledger };
