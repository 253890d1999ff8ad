import type { ProviderAbout } from "../provider.ts";

export const about: ProviderAbout = {
  title: "ApsaraDB RDS for MySQL",
  backups: { "backup-set": { label: "backup set" }, "restore-time": { label: "restore time", isMoment: true } },
  backupGone: ["backup-not-found", "restore-time-unavailable"],
  variables: {
    prefixes: ["ALIBABA_CLOUD_"],
    secret: ["ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN"],
    endpoint: ["REINSTATE_ALICLOUD_RDS_ENDPOINT", "REINSTATE_ALICLOUD_STS_ENDPOINT"],
  },
};
