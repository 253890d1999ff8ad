// src/diagnostic/nearest.ts
const longest = 100;
function nearest(name, known, limit = 1e3) {
	if (name.length > longest) return void 0;
	const wanted = plain(name);
	let best;
	let least = Math.floor(wanted.length / 3) + 1;
	let compared = 0;
	for (const candidate of known) {
		compared += 1;
		if (compared > limit) break;
		const other = plain(candidate);
		if (Math.abs(other.length - wanted.length) >= least) continue;
		const mistakes = distance(wanted, other);
		if (mistakes >= least) continue;
		best = candidate;
		least = mistakes;
	}
	return best;
}
const plain = (name) => name.toLowerCase().replace(/[-_. ]/g, "");
function distance(a, b) {
	let before = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const change = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
			row.push(Math.min(at(previous, j) + 1, at(row, j - 1) + 1, change, swap));
		}
		before = previous;
		previous = row;
	}
	return at(previous, b.length);
}
const at = (row, index) => row[index] ?? Number.POSITIVE_INFINITY;
export { nearest };
