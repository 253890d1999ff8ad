import type { ErrorRow } from "../error-table.ts";
import { gatewayErrors, gatewayFamilies } from "./error-table.ts";

/** What has to be known of an API to send its requests and to tell what its errors mean. */
export interface AlicloudService {
  /** As people call it: `RDS`. */
  readonly title: string;
  /** Of the API: `2014-08-15`. */
  readonly version: string;
  /** What its RAM permissions begin with: `rds`. */
  readonly permissions: string;
  /** Names another endpoint. */
  readonly endpointVariable: string;
  /** By code, whatever the HTTP status, and by full names only: for a submit these are all the refusals there are. */
  readonly errorTable: readonly ErrorRow<string>[];
  /** For reads alone, where no row above has the code. */
  readonly families: readonly ErrorRow<string>[];
}

/** STS, which tells whose the credentials are. It knows every account from everywhere. */
export const sts: AlicloudService & { readonly host: string } = {
  title: "STS",
  version: "2015-04-01",
  permissions: "sts",
  endpointVariable: "REINSTATE_ALICLOUD_STS_ENDPOINT",
  host: "sts.aliyuncs.com",
  errorTable: gatewayErrors,
  families: gatewayFamilies,
};
