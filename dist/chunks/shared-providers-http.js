import { err, ok } from "./shared-model-result.js";
import { require_dist } from "./vendor-https-proxy-agent.js";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { Agent as Agent$1, request as request$1 } from "node:https";
import { connect, isIP, isIPv4 } from "node:net";
import { connect as connect$1, rootCertificates } from "node:tls";
// src/providers/http/connect-error.ts
var import_dist = require_dist();
var ConnectError = class extends Error {
	name = "ConnectError";
	code;
	hint;
	temporary;
	constructor(code, message, hint, temporary = false) {
		super(message);
		this.code = code;
		this.hint = hint;
		this.temporary = temporary;
	}
};
// src/providers/http/proxy.ts
function proxyFor(url, env) {
	const written = configuredProxy(url.protocol === "https:", env);
	if (written === void 0 || isLoopback(bare(url.hostname)) || isExempt(url, env)) return void 0;
	return parseProxy(written);
}
function configuredProxy(secure, env) {
	const [lower, upper] = secure ? [env["https_proxy"], env["HTTPS_PROXY"]] : [env["http_proxy"], env["HTTP_PROXY"]];
	return lower?.trim() || upper?.trim() || void 0;
}
function parseProxy(written) {
	const url = tryUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`);
	return url && (url.protocol === "http:" || url.protocol === "https:") ? url : written;
}
function isExempt(url, env) {
	const host = bare(url.hostname);
	const port = url.port || (url.protocol === "https:" ? "443" : "80");
	return (env["no_proxy"] ?? env["NO_PROXY"] ?? "").split(/[\s,]+/).some((written) => {
		const rule = parseRule(written);
		if (rule === void 0 || rule.port !== void 0 && rule.port !== port) return false;
		return rule.host === "*" || host === rule.host || host.endsWith(`.${rule.host}`);
	});
}
function parseRule(written) {
	const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(written) ?? [];
	const host = (bracketed ?? plain ?? written).toLowerCase().replace(/^\*?\.(?=.)/, "");
	if (host === "") return void 0;
	return port === void 0 ? { host } : {
		host,
		port
	};
}
const bare = (hostname) => hostname.toLowerCase().replace(/^\[|\]$/g, "").replace(/\.$/, "");
const isLoopback = (host) => host === "localhost" || host.endsWith(".localhost") || host === "::1" || isIPv4(host) && host.startsWith("127.");
function tryUrl(text) {
	return URL.canParse(text) ? new URL(text) : void 0;
}
// src/providers/http/agents.ts
function agents(env) {
	const httpAgent = orFailing(new Agent({ keepAlive: true }), (plain) => viaProxy(false, env, { keepAlive: true }) ?? plain);
	const httpsAgent = orFailing(new Agent$1({ keepAlive: true }), () => {
		const options = {
			keepAlive: true,
			...certificates(env)
		};
		return viaProxy(true, env, options) ?? new Agent$1(options);
	});
	return {
		httpAgent,
		httpsAgent,
		destroy() {
			httpAgent.destroy();
			httpsAgent.destroy();
		}
	};
}
function orFailing(plain, make) {
	try {
		return make(plain);
	} catch (error) {
		if (!(error instanceof ConnectError)) throw error;
		const fail = () => {
			throw error;
		};
		return Object.assign(plain, { createConnection: fail });
	}
}
function viaProxy(secure, env, options) {
	const written = configuredProxy(secure, env);
	if (written === void 0) return void 0;
	const url = parseProxy(written);
	if (typeof url !== "string") return new ProxyAgent(url, secure, env, options);
	const variable = secure ? "HTTPS_PROXY" : "HTTP_PROXY";
	throw new ConnectError("proxy-invalid", `${variable} is not the address of an HTTP proxy`, `write ${variable} as http://HOST:PORT`);
}
function certificates(env) {
	const bundles = ["AWS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"].flatMap((variable) => {
		const path = env[variable];
		if (!path) return [];
		try {
			return [readFileSync(path, "utf8")];
		} catch (error) {
			throw new ConnectError("ca-bundle-unreadable", `${variable} can't be read: ${error instanceof Error ? error.message : String(error)}`, `correct ${variable} or unset it`);
		}
	});
	return bundles.length === 0 ? {} : { ca: [...rootCertificates, ...bundles] };
}
var ProxyAgent = class extends import_dist.HttpsProxyAgent {
	#secure;
	#env;
	#ca;
	constructor(proxy, secure, env, { keepAlive, ...ca }) {
		super(proxy, {
			keepAlive,
			...ca
		});
		this.#ca = ca;
		this.#secure = secure;
		this.#env = env;
	}
	isSecureEndpoint() {
		return this.#secure;
	}
	async connect(request, asked) {
		const to = {
			...asked,
			...this.#ca
		};
		const host = to.host ?? "localhost";
		const url = new URL(`${this.#secure ? "https" : "http"}://${isIP(host) === 6 ? `[${host}]` : host}:${to.port}`);
		if (proxyFor(url, this.#env) === void 0) return to.secureEndpoint ? connect$1({
			...to,
			...isIP(host) ? {} : { servername: host }
		}) : connect(to);
		let status = 0;
		request.once("proxyConnect", (answer) => {
			status = answer.statusCode;
		});
		const socket = await super.connect(request, to);
		if (status === 200) return socket;
		socket.destroy();
		throw new ConnectError("proxy-refused", `the proxy ${this.proxy.host} refused to connect to ${url.host} (HTTP ${status})`, status === 407 ? "give the proxy's user and password in the proxy's URL" : `check the proxy's rules, or put ${host} into NO_PROXY`, status >= 500);
	}
};
// src/providers/http/answer-limit.ts
const maxAnswerBytes = 16777216;
const answerTooLarge = () => new Error(`the answer has more than ${maxAnswerBytes / 1024 / 1024} MB`);
// src/providers/http/guarded-post.ts
const post = (outgoing) => sendOnce({
	...outgoing,
	method: "POST"
});
function sendOnce(outgoing) {
	const { method, endpoint, path, headers, agent, timeoutMs, signal } = outgoing;
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
				method,
				host: hostname.replace(/^\[|\]$/g, ""),
				port,
				path,
				headers,
				agent,
				...signal && { signal }
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
export { ConnectError, agents, answerTooLarge, maxAnswerBytes, post, sendOnce };
