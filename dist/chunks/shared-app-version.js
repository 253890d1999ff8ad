// src/app/version.ts
const version = "0.1.0";
const userAgent = `reinstate/${version}`;
export { userAgent, version };
