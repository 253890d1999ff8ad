import { require_dist } from "./vendor-https-proxy-agent.js";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { Agent as Agent$1 } from "node:https";
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
export { ConnectError, agents };
