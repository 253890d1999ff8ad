import type { Catalogue } from "../diagnostic/catalogue.ts";

/** What every provider may tell, whatever its cloud. What only one cloud or one provider tells stands in its own codes.ts. */
export const codes = {
  // Nothing left this machine.
  "ca-bundle-unreadable": {
    meaning: "The file that AWS_CA_BUNDLE or NODE_EXTRA_CA_CERTS names can't be read, so no connection is made.",
    remedy: "Correct the path or the file's permissions, or unset the variable.",
  },
  "endpoint-invalid": {
    meaning: "The variable that names the provider's endpoint doesn't hold a URL of http or https. Nothing was sent.",
    remedy: "Correct the variable that the message names, such as `https://rds.aliyuncs.com`, or unset it.",
  },
  "network-unreachable": {
    meaning: "No connection could be made. Nothing was sent; it is tried again.",
    remedy: "Check region, network, HTTPS_PROXY and NO_PROXY, and the endpoint's variable where one is set.",
  },
  "proxy-invalid": {
    meaning: "HTTPS_PROXY or HTTP_PROXY doesn't hold the address of an HTTP proxy.",
    remedy: "Write it as http://HOST:PORT or https://HOST:PORT; SOCKS proxies are not supported.",
  },
  "proxy-refused": {
    meaning: "The proxy answered, but wouldn't open a connection to the provider. Nothing was sent.",
    remedy: "Check the proxy's rules and its user and password, or exempt the host with NO_PROXY.",
  },
  "tls-untrusted": {
    meaning: "The server's certificate isn't trusted, or it speaks no TLS. Nothing was sent.",
    remedy: "Behind a proxy that inspects TLS, name its CA in NODE_EXTRA_CA_CERTS; for AWS, AWS_CA_BUNDLE does as well.",
  },

  // Who asks.
  "credentials-missing": {
    meaning: "No credentials were found in any of the places where the cloud's SDK looks.",
    remedy:
      "AWS: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Alibaba Cloud: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET. Or give the workflow a role through OIDC.",
  },
  "credentials-refused": {
    meaning: "The provider doesn't know or accept the credentials.",
    remedy: "Check which credentials are in use: key, secret and token have to be of one session, and of the right partition and account.",
  },
  "credentials-expired": {
    meaning: "The temporary credentials have expired.",
    remedy: "Get fresh ones and run the same command: what was submitted goes on and is found again.",
  },
  "permission-missing": {
    meaning: "The credentials lack a permission. Nothing happened.",
    remedy: "Grant the permission that the message names, on every resource that the provider's page names.",
  },

  // What the provider said, or didn't.
  "answer-lost": {
    meaning:
      "The request left and no answer came: a timeout, or a connection that broke. It may have happened; apply looks for it before it sends again.",
    remedy: "Nothing, or check the network and raise --request-timeout.",
  },
  "answer-unreadable": {
    meaning:
      "The answer doesn't have the provider's format: a proxy's or a load balancer's page, perhaps. It may have happened; apply looks for it.",
    remedy: "Check the endpoint and the proxy; where they are right, report it.",
  },
  "capacity-short": {
    meaning: "The provider has no capacity for this right now. Nothing happened; apply waits and tries again.",
    remedy: "Nothing; when it lasts, ask the provider or choose a quieter hour.",
  },
  "code-unknown": {
    meaning:
      "A restore was answered with an error code that is not one of the provider's own, so the answer doesn't tell whether the restore was accepted. It may have happened; apply looks for it before it sends again.",
    remedy:
      "See what stands between this machine and the provider: a firewall, a proxy or a gateway. The provider's page lists the codes that count as refusals.",
  },
  "listing-endless": {
    meaning:
      "A list goes on and on: always another page, empty, repeated, or far more of them than anybody has. What it shows can't be relied on.",
    remedy: "Check that the endpoint is the provider's, and what stands between.",
  },
  "request-refused": {
    meaning: "The provider refused the request, for a reason that its own code and text name. Nothing happened.",
    remedy: "Read the provider's text, correct the entry and apply again; the request is in the execution plan.",
  },
  "request-too-long": {
    meaning:
      "Something between this machine and the provider says that the request is too long. For a restore it may have happened all the same; apply looks for it before it sends again.",
    remedy:
      "Redshift: raise the limit of the proxy or gateway, or let requests pass by it (NO_PROXY). RDS, whose parameters travel in the URL: spread the tables over several entries, use shorter new names, or restore the whole database.",
  },
  "service-unavailable": {
    meaning: "The provider failed while it handled the request. It may have happened; apply looks for it before it sends again.",
    remedy: "Nothing. Run the command again if it gave up; when it lasts, see the provider's health page.",
  },
  throttled: {
    meaning: "Too many requests. Nothing happened; it is tried again after a pause.",
    remedy: "Nothing. Lower --parallel if it goes on.",
  },

  // Checks before a restore.
  "backup-expiring": {
    meaning: "The backup is kept for less than another day. A recovery point always is; it is a warning in its last six hours.",
    remedy: "Apply before it goes, or have it kept for longer as the message says.",
  },
  "backup-not-found": {
    meaning: "The backup that the entry names is not there, or there is none that fits.",
    remedy: "Check its id, the region and the account, and take one of those that the message names. What is past its retention is gone.",
  },
  "check-failed": {
    meaning: "A check before the restore couldn't be made: the provider's answer was an error.",
    remedy: "See the message. Nothing was sent; run the command again.",
  },
  "check-forbidden": {
    meaning: "A check before the restore was left out, because the credentials may not read what it needs.",
    remedy: "Grant the permission that the message names to have the check, or go on without it.",
  },
  "target-is-source": {
    meaning: "A table or database would be restored over itself, by case folding too; restores only make new objects.",
    remedy: "Choose another newName, or a target in another schema or database. Rename afterwards to swap it in.",
  },

  // How the provider's job ended.
  "restore-cancelled": {
    meaning: "The provider ended the restore as cancelled: its own doing, or a person's where the service has a way to cancel.",
    remedy: "Find out why, then apply again: cancelled calls are tried again.",
  },
  "restore-failed": {
    meaning: "The provider accepted the restore and then ended it as failed.",
    remedy: "Its message says why. Correct that and apply again: failed calls are tried again.",
  },
} satisfies Catalogue;

export type SharedCode = keyof typeof codes;
