// src/diagnostic/look-alikes.ts
function parted(one, other) {
	const [a, b] = [[...one], [...other]];
	const shorter = Math.min(a.length, b.length);
	let from = 0;
	while (from < shorter && a[from] === b[from]) from += 1;
	let end = 0;
	while (end < shorter - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
	return {
		head: a.slice(0, from).join(""),
		middles: [a.slice(from, a.length - end).join(""), b.slice(from, b.length - end).join("")],
		tail: a.slice(a.length - end).join("")
	};
}
const plain = /^[!-[\]-_a-~]$/;
const alike = [
	"O0",
	"Il1|",
	"S5",
	"B8",
	"Z2"
];
function isSeen(one, other) {
	const [a, b] = [[...one][0], [...other][0]];
	if (a === void 0 || b === void 0) return plain.test(a ?? b ?? "");
	return plain.test(a) && plain.test(b) && !alike.some((group) => group.includes(a) && group.includes(b));
}
const mostPoints = 4;
function codePoints(text) {
	const points = [...text];
	if (points.length === 0) return void 0;
	return [...points.slice(0, mostPoints).map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`), ...points.length > mostPoints ? ["…"] : []].join(" ");
}
const drawn = /^[!-~]*$/;
function didYouMean(name, other, shown = other) {
	const [own, meant] = parted(name, other).middles;
	if (drawn.test(own) && drawn.test(meant)) return `did you mean ${shown}?`;
	return `did you mean ${shown}? It has ${codePoints(meant) ?? "nothing"} where yours has ${codePoints(own) ?? "nothing"}`;
}
export { codePoints, didYouMean, isSeen, parted };
