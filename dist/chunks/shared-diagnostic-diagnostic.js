// src/diagnostic/diagnostic.ts
const placeOf = ({ file, line, column }) => `${file}:${line}:${column}`;
function diagnose(severity, code, message, hint, place) {
	return build(severity, code, message, hint, place);
}
function build(severity, code, message, hint, place) {
	const diagnostic = {
		severity,
		code,
		message,
		...hint !== void 0 && { hint }
	};
	if (place === void 0) return diagnostic;
	return "file" in place ? {
		...diagnostic,
		location: place
	} : {
		...diagnostic,
		path: place
	};
}
function errorFrom({ code, message, hint }, place) {
	return build("error", code, message, hint, place);
}
function toDiagnostic({ path, ...diagnostic }, locate) {
	return {
		...diagnostic,
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
export { compareDiagnostics, diagnose, errorFrom, placeOf, toDiagnostic };
