// src/views/format/human.ts
const second = 1e3;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
function duration(ms) {
	const value = Math.max(0, Math.round(ms));
	if (value < second) return `${value}ms`;
	if (value < minute) return `${Math.round(value / second)}s`.replace(/^60s$/, "1m");
	if (value >= 1e4 * day) return `${quantity(Math.floor(value / (365 * day)))} years`;
	const [large, small, unit, rest] = value < hour ? [
		minute,
		second,
		"m",
		"s"
	] : value < day ? [
		hour,
		minute,
		"h",
		"m"
	] : [
		day,
		hour,
		"d",
		"h"
	];
	const first = Math.floor(value / Number(large));
	const left = Math.floor(value % Number(large) / Number(small));
	return left === 0 ? `${first}${unit}` : `${first}${unit} ${left}${rest}`;
}
const wholeSeconds = (ms) => ms < second ? "0s" : duration(ms - ms % second);
function relative(at, now) {
	const ms = Math.abs(now - at);
	const text = duration(ms < minute ? ms : ms - ms % minute);
	return at <= now ? `${text} ago` : `in ${text}`;
}
function quantity(value) {
	const [whole = "0", fraction] = (Math.abs(value) < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value))).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return fraction === void 0 ? grouped : `${grouped}.${fraction}`;
}
function bytes(value) {
	const units = [
		"B",
		"kB",
		"MB",
		"GB",
		"TB",
		"PB"
	];
	let amount = value;
	let step = 0;
	while (amount >= 1024 && step < units.length - 1) {
		amount /= 1024;
		step += 1;
	}
	return `${quantity(amount)} ${units[step]}`;
}
function counted(count, one, many = `${one}s`) {
	return `${quantity(count)} ${count === 1 ? one : many}`;
}
const instant = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
function instantOf(iso) {
	const ms = Date.parse(iso);
	return Number.isNaN(ms) ? iso : instant(ms);
}
export { bytes, counted, duration, instant, instantOf, quantity, relative, wholeSeconds };
