import type { Catalogue } from "../../diagnostic/catalogue.ts";

/** Why a request got no answer, or not the one hoped for. */
export const failureCodes = {
  "permission-missing": {
    meaning: "The credentials lack a permission. Nothing happened.",
    remedy: "Allow the permission that the message names; a restore needs it on the namespace and on the recovery point or snapshot.",
  },
  "credentials-missing": {
    meaning: "No credentials were found in any of the places where the SDK looks.",
    remedy: "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the workflow a role through OIDC.",
  },
  "credentials-refused": {
    meaning: "The provider doesn't know the credentials, or they are of another partition or account.",
    remedy: "Check which credentials are in use; `aws sts get-caller-identity` tells.",
  },
  "credentials-expired": {
    meaning: "The temporary credentials have expired.",
    remedy: "Log in again and run the same command: what was submitted goes on and is found again.",
  },
  "signature-invalid": {
    meaning:
      "The provider rejected the request's signature: a wrong secret, a clock that is off, or something on the way that changes requests.",
    remedy: "Check the secret key and this machine's clock.",
  },
  "resource-not-found": {
    meaning: "The namespace, workgroup, recovery point, snapshot or restore request doesn't exist here. Nothing happened.",
    remedy: "Check region, names and ids; recovery points are gone after 24 hours.",
  },
  "request-refused": {
    meaning: "The provider refused the request, for a reason that its own code and text name. Nothing happened.",
    remedy: "See the provider's message; correct the entry and apply again.",
  },
  "quota-exceeded": {
    meaning: "A quota of the account is used up. Nothing happened.",
    remedy: "Free some of it or ask for more in Service Quotas.",
  },
  "capacity-short": {
    meaning: "The provider has no capacity for this right now. Nothing happened; apply waits and tries again.",
    remedy: "Nothing, or try later.",
  },
  throttled: {
    meaning: "Too many requests. Nothing happened; it is tried again after a pause.",
    remedy: "Nothing. Lower --parallel if it goes on.",
  },
  "namespace-busy": {
    meaning: "Another operation is running on the namespace. Nothing happened; apply waits and tries again.",
    remedy: "Nothing.",
  },
  "target-exists-or-conflict": {
    meaning: "The provider says that the restore conflicts with what is there: most often a table of that name exists.",
    remedy: "Look whether the table is there and what it is. Rename it, or choose another newName; then apply again.",
  },
  "service-unavailable": {
    meaning: "The provider failed while it handled the request. It may have happened; apply looks for it before it sends again.",
    remedy: "Nothing. Run the command again if it gave up.",
  },
  "answer-lost": {
    meaning:
      "The answer didn't come in time, or the connection broke before it. It may have happened; apply looks for it before it sends again.",
    remedy: "Nothing, or check the network and raise --request-timeout.",
  },
  "answer-unreadable": {
    meaning:
      "The answer wasn't the provider's format: a proxy's or a load balancer's page, perhaps. It may have happened; apply looks for it.",
    remedy: "Check the proxy and the endpoint if it goes on.",
  },
  "code-unknown": {
    meaning:
      "A restore was answered with an error code that is not one of Redshift's own, so the answer doesn't tell whether the restore was accepted. It may have happened; apply looks for it before it sends again.",
    remedy:
      "See what stands between this machine and Redshift: a firewall, a proxy or a gateway. The page of the provider lists the codes that count as refusals.",
  },
  "listing-endless": {
    meaning:
      "A list goes on and on: always another page, empty, repeated, or far more of them than anybody has. What it shows can't be relied on.",
    remedy: "Check that the endpoint is the provider's, and what stands between.",
  },
  "request-too-long": {
    meaning:
      "Something between this machine and Redshift says that the request is too long. For a restore it may have happened all the same; apply looks for it before it sends again.",
    remedy: "Raise the limit of the proxy or gateway, or let requests to Redshift pass by it (NO_PROXY).",
  },
  "network-unreachable": {
    meaning: "No connection could be made. Nothing was sent; it is tried again.",
    remedy: "Check region, network, proxy and endpoint.",
  },
  "tls-untrusted": {
    meaning: "The server's certificate isn't trusted. Nothing was sent.",
    remedy: "Behind a proxy that inspects TLS, name its CA in NODE_EXTRA_CA_CERTS or AWS_CA_BUNDLE.",
  },
  "endpoint-invalid": {
    meaning: "The endpoint is not a URL. Nothing was sent.",
    remedy: "Correct AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS or unset it.",
  },
  "unexpected-error": {
    meaning: "An error that Reinstate doesn't know. It may have happened; apply looks for it before it sends again.",
    remedy: "Run with --verbose and report it.",
  },
} satisfies Catalogue;

export type FailureCode = keyof typeof failureCodes;
