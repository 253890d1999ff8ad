import { jsonErrorCode } from "../aws/error-code.ts";
import { translator } from "../aws/errors.ts";
import { errorTable } from "./error-table.ts";

/** Names another endpoint, as for the SDK. */
export const endpointVariable = "AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS";

export const { attempt, failureOf } = translator({
  title: "Redshift",
  permissions: "redshift-serverless",
  endpointVariable,
  errorTable,
  codeOf: jsonErrorCode,
});
