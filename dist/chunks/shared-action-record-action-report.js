import { GitHubError } from "./shared-action-github.js";
import { checkName, markerOf, recordPrefix } from "./shared-action-record.js";
import { noteUnplanned } from "./shared-action-report-views-markdown.js";
// src/action/record/newest.ts
const newestOf = (repository, inputs, number, commit) => ({
	async pullRequest() {
		const { head, mergedAt } = await repository.pullRequest(number);
		return {
			head,
			merged: mergedAt !== void 0
		};
	},
	async record() {
		return (await repository.checkRuns(commit, checkName)).filter((run) => run.app === inputs.app && run.externalId.startsWith(recordPrefix(inputs))).reduce((newest, { id }) => Math.max(newest, id), 0);
	}
});
// src/action/report/mark-unplanned.ts
const planSticky = (inputs, number) => ({
	number,
	marker: markerOf(inputs, "plan"),
	author: `${inputs.app}[bot]`
});
async function markUnplanned({ inputs, repository, runner }, trigger) {
	if (trigger.is !== "pull-request" || trigger.fork) return;
	const { number, head } = trigger;
	try {
		if (await noteUnplanned(repository, planSticky(inputs, number), head, newestOf(repository, inputs, number, head))) runner.log(`Comment: commit ${head.slice(0, 12)} was not planned, so the comment on #${number} is marked as outdated.`);
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		runner.log(`Comment: #${number} could not be marked, although commit ${head.slice(0, 12)} was not planned: ${error.message}`);
	}
}
export { markUnplanned, newestOf, planSticky };
