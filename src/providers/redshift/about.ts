import type { ProviderAbout } from "../provider.ts";

export const about: ProviderAbout = {
  title: "Amazon Redshift",
  backups: { snapshot: { label: "snapshot" } },
  backupGone: ["backup-expired", "backup-not-found"],
  variables: {
    prefixes: ["AWS_"],
    secret: ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"],
    endpoint: ["AWS_ENDPOINT_URL_REDSHIFT"],
  },
};
