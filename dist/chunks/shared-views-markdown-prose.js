import { code, shown } from "./shared-views-markdown-escape.js";
// src/views/markdown/prose.ts
const longest = 400;
const plainWord = /^[("']*(?:\p{L}[\p{L}\p{M}'’-]*|\d{1,6}(?:[.,:]\d{1,3})*%?)(?:[/-]\p{L}[\p{L}\p{M}]*)*[)"']*[.,;:!?]?[)"']*$/u;
const linkable = /^\P{L}*(?:www\b|[\da-f]{7,}\b|\p{L}+-\d)/iu;
const listMarker = /^(?:\d+[.)]|[-+=>–—…→]+)$/;
const mark = /^(?:[-–—…=+→]|->|=>)$/u;
function prose(text, limit = longest) {
	const words = clipped(text.replace(/\s+/g, " ").trim(), limit).split(" ");
	const parts = [];
	let odd = [];
	const flush = () => {
		if (odd.length > 0) parts.push(code(odd.join(" "), limit));
		odd = [];
	};
	for (const word of words) {
		if (word === "") continue;
		if (isPlain(word) && !(parts.length === 0 && listMarker.test(word))) {
			flush();
			parts.push(word);
		} else {
			const [, body = word, end = ""] = /^(.*[\p{L}\p{N}_])([.,;:)!?]*)$/su.exec(word) ?? [];
			const name = unquoted(body, end);
			odd.push(name.body);
			if (name.end === "") continue;
			flush();
			parts.push(`${parts.pop() ?? ""}${name.end}`);
		}
	}
	flush();
	return parts.join(" ");
}
const isPlain = (word) => plainWord.test(word) && !linkable.test(word) && shown(word) === word || mark.test(word);
function unquoted(body, end) {
	return end.includes(")") && body.includes("(") ? {
		body: body + end,
		end: ""
	} : {
		body,
		end
	};
}
function clipped(text, limit) {
	if (text.length <= limit) return text;
	return `${text.slice(0, limit - 2).replace(/ \S*$/, "").replace(/[\uD800-\uDBFF]$/, "")} …`;
}
export { prose };
