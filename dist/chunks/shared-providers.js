// src/providers/index.ts
const providers = {
	redshift: async () => (await import("./providers-redshift.js")).redshift,
	"redshift-serverless": async () => (await import("./providers-redshift-serverless.js")).redshiftServerless,
	"alicloud-rds": async () => (await import("./providers-alicloud-rds.js")).alicloudRds
};
export { providers };
