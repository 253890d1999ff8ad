import type { Catalogue } from "../../diagnostic/catalogue.ts";
import type { SharedCode } from "../codes.ts";

/** What every provider of Alibaba Cloud may tell besides what all providers do. */
export const codes = {
  "account-refused": {
    meaning: "The provider refuses the account: unknown, restricted, or with an open order or payment.",
    remedy: "See the account's messages and bills in the console.",
  },
  "clock-skewed": {
    meaning: "The request's time is more than 15 minutes off the provider's.",
    remedy: "Set this machine's clock.",
  },
} satisfies Catalogue;

export type AlicloudCode = SharedCode | keyof typeof codes;
