import type { Catalogue } from "../../diagnostic/catalogue.ts";
import type { SharedCode } from "../codes.ts";

/** What every AWS provider may tell besides what all providers do. */
export const codes = {
  "quota-exceeded": {
    meaning: "A quota of the account is used up. Nothing happened.",
    remedy: "Free some of it or ask for more in Service Quotas.",
  },
  "resource-not-found": {
    meaning: "Something that the request names doesn't exist here: a place, a backup, or a restore request. Nothing happened.",
    remedy: "Check region, names and ids; a backup past its retention is gone.",
  },
  "signature-invalid": {
    meaning:
      "The provider rejected the request's signature: a wrong secret, a clock that is off, or something on the way that changes requests.",
    remedy: "Check the secret key and this machine's clock.",
  },
  "unexpected-error": {
    meaning: "An error that Reinstate doesn't know. It may have happened; apply looks for it before it sends again.",
    remedy: "Run with --verbose and report it.",
  },
} satisfies Catalogue;

export type AwsCode = SharedCode | keyof typeof codes;
