// src/engine/problem.ts
const problem = (severity, code, message, hint, location) => ({
	severity,
	code,
	message,
	...hint !== void 0 && { hint },
	...location && { location }
});
export { problem };
