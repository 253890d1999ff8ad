import { visible } from "./shared-diagnostic-escape-control.js";
import { instantOf, relative } from "./shared-views-format-human.js";
// src/views/text/pin.ts
const kinds = {
	"recovery-point": "recovery point",
	snapshot: "snapshot",
	"backup-set": "backup set",
	"restore-time": "restore time"
};
function pinText(pin, now) {
	const parts = [`${kinds[pin.kind]} ${visible(pin.id)}`];
	const time = pin.createdAt === void 0 ? NaN : Date.parse(pin.createdAt);
	if (pin.createdAt !== void 0) parts.push(`taken ${visible(instantOf(pin.createdAt))}${Number.isNaN(time) ? "" : ` (${relative(time, now)})`}`);
	const end = pin.expiresAt === void 0 ? NaN : Date.parse(pin.expiresAt);
	if (!Number.isNaN(end)) parts.push(`${end <= now ? "expired" : "expires"} ${relative(end, now)}`);
	return parts.join(", ");
}
export { pinText };
