// src/document/validate/duration.ts
const unitMs = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
const isUnit = (text) => Object.hasOwn(unitMs, text);
function parseDuration(text) {
	const [, amount, unit] = /^([0-9]{1,9})(ms|s|m|h|d)$/.exec(text) ?? [];
	return amount !== void 0 && unit !== void 0 && isUnit(unit) ? Number(amount) * unitMs[unit] : void 0;
}
export { parseDuration };
