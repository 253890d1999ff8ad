import { isMarked, stampOf } from "./shared-views-markdown-marker.js";
import { code } from "./shared-views-markdown-escape.js";
// src/views/markdown/outdated.ts
const title = "> [!WARNING]\n> **Outdated.** ";
function markedOutdated(body, why) {
	const [marker = "", ...rest] = body.replaceAll("\r\n", "\n").split("\n");
	const text = rest.join("\n").trimStart();
	const page = text.startsWith(title) ? text.slice(text.indexOf("\n\n") + 2) : text;
	return `${marker}\n\n${title}${why}\n\n${page}`;
}
function newerHead(body, head) {
	const commit = stampOf(body)?.commit;
	return `${commit === void 0 ? "This is of an earlier commit" : `This is of commit ${code(commit.slice(0, 12))}`}; the pull request's newest commit is ${code(head.slice(0, 12))}, which is shown here once it has been planned.`;
}
function unplannedHead(body, head) {
	const commit = stampOf(body)?.commit;
	return `${commit === void 0 ? "This is of an earlier commit" : `This is of commit ${code(commit.slice(0, 12))}`}; the pull request's newest commit is ${code(head.slice(0, 12))}, and it was not planned: its run failed. The run's log says why.`;
}
const newerRun = "A newer run has planned the same commit again: its check and its job summary have what counts.";
const elsewhere = (marker, id) => `${marker}\n\nKept up to date in [another comment](#issuecomment-${id}).\n`;
// src/action/report/comment.ts
async function findComment(repository, sticky) {
	return (await ours(repository, sticky))[0];
}
async function ours(repository, { number, marker, author }) {
	return (await repository.comments(number)).filter((comment) => comment.author === author && isMarked(comment.body, marker));
}
async function write(repository, sticky, body, [there, ...doubles]) {
	const current = there ?? await repository.createComment(sticky.number, body, () => findComment(repository, sticky));
	for (const double of doubles) await update(repository, double, elsewhere(sticky.marker, current.id));
	return update(repository, current, body);
}
async function updateReportComment(repository, sticky, body, now) {
	const there = await ours(repository, sticky);
	const [own, other] = [stampOf(body), there[0] && stampOf(there[0].body)];
	if (own !== void 0 && other !== void 0 && own.order < other.order && other.order <= now + ahead) return {
		is: "left",
		why: `the report on #${sticky.number} was made later than this one, so it was left alone`
	};
	return {
		is: "written",
		comment: await write(repository, sticky, body, there)
	};
}
const ahead = 6e4;
async function updatePlanComment(repository, sticky, body, newest) {
	const [{ head, merged }, there] = await Promise.all([newest.pullRequest(), ours(repository, sticky)]);
	const own = stampOf(body);
	const other = there[0] && stampOf(there[0].body);
	if (own === void 0) throw new Error("a plan's comment has no stamp");
	if (merged) return {
		is: "left",
		merged,
		why: `#${sticky.number} is merged already: its comment was left alone, and a plan made now is not what was reviewed`
	};
	const outrun = `commit ${own.commit.slice(0, 12)} is not the head of #${sticky.number} any more (${head.slice(0, 12)} is)`;
	if (own.commit !== head) {
		if (there[0] !== void 0 && other !== void 0 && other.commit !== head) await update(repository, there[0], markedOutdated(there[0].body, newerHead(there[0].body, head)));
		return {
			is: "left",
			why: `${outrun}, so its comment does not show this plan`
		};
	}
	if (other?.commit === own.commit && other.order > own.order) return {
		is: "left",
		why: `the comment on #${sticky.number} shows a newer plan of the same commit, so it was left alone`
	};
	const comment = await write(repository, sticky, body, there);
	const [since, record, made] = await Promise.all([
		newest.pullRequest(),
		newest.record(),
		there.length === 0 ? ours(repository, sticky) : void 0
	]);
	const why = since.head !== own.commit ? newerHead(body, since.head) : record > own.order ? newerRun : void 0;
	const [first] = made ?? [];
	const isDouble = first !== void 0 && first.id !== comment.id;
	if (isDouble && why === void 0) return updatePlanComment(repository, sticky, body, newest);
	if (why === void 0) return {
		is: "written",
		comment
	};
	if (isDouble) await update(repository, comment, elsewhere(sticky.marker, first.id));
	else {
		const [latest] = await ours(repository, sticky);
		if (latest !== void 0 && saysTheSame(latest.body, body)) await update(repository, latest, markedOutdated(body, why));
	}
	return {
		is: "marked",
		comment: isDouble ? first : comment,
		why: `a newer run is at work on #${sticky.number}, so this plan does not stay in its comment as current`
	};
}
async function noteUnplanned(repository, sticky, commit, newest) {
	const [{ head, merged }, there] = await Promise.all([newest.pullRequest(), findComment(repository, sticky)]);
	if (there === void 0 || merged || head !== commit || stampOf(there.body)?.commit === commit) return false;
	await update(repository, there, markedOutdated(there.body, unplannedHead(there.body, commit)));
	return true;
}
async function showsAnother(repository, sticky, body) {
	const there = await findComment(repository, sticky);
	if (there === void 0 || saysTheSame(there.body, body)) return false;
	const [own, other] = [stampOf(body), stampOf(there.body)];
	return own === void 0 || other === void 0 || other.commit !== own.commit || other.order <= own.order;
}
const update = async (repository, comment, body) => saysTheSame(comment.body, body) ? comment : repository.updateComment(comment.id, body);
const saysTheSame = (a, b) => a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
export { findComment, noteUnplanned, showsAnother, updatePlanComment, updateReportComment };
