import { err, ok } from "./shared-model-result.js";
import { request } from "node:http";
import { request as request$1 } from "node:https";
// src/providers/http/answer-limit.ts
const maxAnswerBytes = 16777216;
const answerTooLarge = () => new Error(`the answer has more than ${maxAnswerBytes / 1024 / 1024} MB`);
// src/providers/http/guarded-post.ts
function post(outgoing) {
	const { endpoint, path, headers, agent, timeoutMs } = outgoing;
	return new Promise((resolve, reject) => {
		let sent = false;
		let timer;
		const settle = (result) => {
			clearTimeout(timer);
			resolve(result);
		};
		const { hostname, port } = new URL(`${endpoint.secure ? "https" : "http"}://${endpoint.host}`);
		const request$2 = attempt(() => {
			return (endpoint.secure ? request$1 : request)({
				method: "POST",
				host: hostname.replace(/^\[|\]$/g, ""),
				port,
				path,
				headers,
				agent
			});
		});
		if (request$2 instanceof Error) {
			settle(err({
				sent,
				error: request$2
			}));
			return;
		}
		const lose = (error) => {
			request$2.destroy();
			settle(err({
				sent,
				error
			}));
		};
		timer = setTimeout(() => lose(timedOut(timeoutMs)), timeoutMs);
		const write = () => {
			if (request$2.destroyed) return;
			try {
				outgoing.guard?.();
			} catch (error) {
				clearTimeout(timer);
				request$2.destroy();
				reject(error instanceof Error ? error : new Error(String(error)));
				return;
			}
			sent = true;
			request$2.end(outgoing.body);
		};
		request$2.once("socket", (socket) => {
			if (socket.connecting) socket.once(endpoint.secure ? "secureConnect" : "connect", write);
			else write();
		});
		request$2.on("error", lose);
		request$2.once("response", (response) => {
			read(response).then((body) => settle(ok({
				status: response.statusCode ?? 0,
				headers: response.headers,
				body
			})), lose);
		});
	});
}
const timedOut = (ms) => Object.assign(new Error(`no answer within ${ms / 1e3} s`), { name: "TimeoutError" });
function attempt(make) {
	try {
		return make();
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
async function read(response) {
	const chunks = [];
	let size = 0;
	response.on("data", (chunk) => {
		size += chunk.length;
		if (size > 16777216) response.destroy(answerTooLarge());
		else chunks.push(chunk);
	});
	await new Promise((resolve, reject) => {
		response.once("end", resolve);
		response.once("error", reject);
		response.once("aborted", () => reject(Object.assign(new Error("the answer broke off"), { code: "ECONNRESET" })));
	});
	return Buffer.concat(chunks).toString("utf8");
}
// src/providers/http/redact.ts
const long = /[A-Za-z0-9+/=_%~-]{131,}/g;
const withoutTokens = (text) => text.replace(long, "…");
// src/providers/error-table.ts
const isRefusalStatus = (status) => status >= 400 && status < 600 && !between.has(status);
const between = new Set([
	407,
	408,
	411,
	413,
	414,
	421,
	431,
	451,
	494,
	499,
	502,
	504,
	511
]);
const isTooLong = (status) => status === 413 || status === 414 || status === 431;
function findRow(table, name, text = "") {
	return table.find((row) => row.names.some((one) => fits(one, name)) && (row.text?.test(text) ?? true));
}
function fits(pattern, name) {
	const [head = "", ...parts] = pattern.split("*");
	const tail = parts.pop();
	if (tail === void 0) return name === head;
	if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false;
	const middle = name.slice(head.length, name.length - tail.length);
	let from = 0;
	return parts.every((part) => {
		const at = middle.indexOf(part, from);
		from = at + part.length;
		return at >= 0;
	});
}
export { answerTooLarge, findRow, isRefusalStatus, isTooLong, maxAnswerBytes, post, withoutTokens };
