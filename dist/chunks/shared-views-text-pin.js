import { visible } from "./shared-diagnostic-escape-control.js";
import { instantOf, relative } from "./shared-views-format-human.js";
// src/views/text/pin.ts
function pinText(pin, kind, now) {
	const parts = [`${visible(kind?.label ?? pin.kind)} ${visible(pin.id)}`];
	const time = pin.createdAt === void 0 ? NaN : Date.parse(pin.createdAt);
	if (pin.createdAt !== void 0) parts.push(`taken ${visible(instantOf(pin.createdAt))}${Number.isNaN(time) ? "" : ` (${relative(time, now)})`}`);
	const end = pin.expiresAt === void 0 ? NaN : Date.parse(pin.expiresAt);
	if (!Number.isNaN(end)) parts.push(`${end <= now ? "expired" : "expires"} ${relative(end, now)}`);
	return parts.join(", ");
}
export { pinText };
