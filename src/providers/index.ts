import type { RestoreEntry } from "../model/generated/restore-plan.ts";
import type { Provider } from "./provider.ts";

/** The registry: a line for each provider, loaded on demand. */
export const providers: Readonly<Record<RestoreEntry["provider"], () => Promise<Provider>>> = {
  redshift: async () => (await import("./redshift/index.ts")).redshift,
  "redshift-serverless": async () => (await import("./redshift-serverless/index.ts")).redshiftServerless,
  "alicloud-rds": async () => (await import("./alicloud-rds/index.ts")).alicloudRds,
};
