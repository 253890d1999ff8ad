// src/providers/index.ts
const providers = {
	"redshift-serverless": async () => (await import("./providers-redshift-serverless.js")).redshiftServerless,
	"alicloud-rds": async () => (await import("./providers-alicloud-rds.js")).alicloudRds
};
export { providers };
