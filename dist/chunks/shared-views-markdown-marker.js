// src/views/markdown/marker.ts
function hiddenMarker(...parts) {
	return `<!-- ${["reinstate", ...parts].map(safe).join(" ")} -->`;
}
const safe = (part) => part.replace(/[^A-Za-z0-9]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
const closing = " -->";
const opening = (marker) => `${marker.slice(0, -4)} `;
const stamped = (marker, { commit, order }) => `${opening(marker)}${safe(commit)} ${Math.max(0, Math.trunc(order))}${closing}`;
const isMarked = (body, marker) => body.startsWith(opening(marker));
function stampOf(body) {
	const [line = ""] = body.split(/\r?\n/, 1);
	const [, commit, order] = / ([0-9a-f]{40}) (\d{1,16}) -->\s*$/.exec(line) ?? [];
	return commit === void 0 ? void 0 : {
		commit,
		order: Number(order)
	};
}
export { hiddenMarker, isMarked, stampOf, stamped };
