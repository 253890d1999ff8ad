// src/model/planned.ts
const callsOf = ({ plans }) => plans.flatMap(({ entries }) => entries.flatMap(({ calls }) => calls));
function countActions(run) {
	const counts = {
		restore: 0,
		resume: 0,
		retry: 0,
		none: 0,
		blocked: 0
	};
	for (const { action } of callsOf(run)) counts[action] += 1;
	return counts;
}
const workCount = ({ restore, resume, retry }) => restore + resume + retry;
export { callsOf, countActions, workCount };
