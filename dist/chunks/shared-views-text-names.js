import { visible } from "./shared-diagnostic-escape-control.js";
import { askedFor } from "./shared-model-call.js";
import { counted } from "./shared-views-format-human.js";
// src/views/text/names.ts
const entryName = (call) => visible(`${call.plan}/${call.entry}`);
const restoresName = (call) => restoredName(askedFor(call)) ?? visible(call.operation);
function restoredName(restores) {
	const [first, ...others] = restores;
	if (first === void 0) return void 0;
	const more = others.length;
	return `${visible(first.source)} -> ${visible(first.target)}${more === 0 ? "" : ` and ${counted(more, "more", "more")}`}`;
}
const shortKey = (key) => key.slice(0, 12);
export { entryName, restoredName, restoresName, shortKey };
