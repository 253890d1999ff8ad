// src/validators/depth.ts
function isDeeperThan(value, limit) {
	if (typeof value !== "object" || value === null) return false;
	if (limit === 0) return true;
	const parts = Array.isArray(value) ? value : Object.values(value);
	for (const part of parts) if (isDeeperThan(part, limit - 1)) return true;
	return false;
}
export { isDeeperThan };
