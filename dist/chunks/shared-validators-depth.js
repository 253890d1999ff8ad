// src/validators/depth.ts
function isDeeperThan(value, limit) {
	if (typeof value !== "object" || value === null) return false;
	if (limit === 0) return true;
	return (Array.isArray(value) ? value : Object.values(value)).some((part) => isDeeperThan(part, limit - 1));
}
export { isDeeperThan };
