// src/diagnostic/diagnostic.ts
const diagnose = (severity, code, message, hint, location) => ({
	severity,
	code,
	message,
	...hint !== void 0 && { hint },
	...location && { location }
});
function toDiagnostic(finding, locate) {
	const { path, ...rest } = finding;
	return {
		...rest,
		location: locate(path)
	};
}
function compareDiagnostics(a, b) {
	const rank = {
		error: 0,
		warning: 1,
		info: 2
	};
	const text = (x, y) => x < y ? -1 : x > y ? 1 : 0;
	return text(a.location?.file ?? "", b.location?.file ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0) || (a.location?.column ?? 0) - (b.location?.column ?? 0) || rank[a.severity] - rank[b.severity] || text(a.code, b.code) || text(a.message, b.message);
}
export { compareDiagnostics, diagnose, toDiagnostic };
