import { jsonErrorCode } from "../aws/error-code.ts";
import { type AwsService, translator } from "../aws/errors.ts";
import { errorTable } from "./error-table.ts";

export const service: AwsService = {
  title: "Redshift",
  permissions: "redshift-serverless",
  endpointVariable: "AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS",
  errorTable,
  codeOf: jsonErrorCode,
};

export const { attempt, failureOf } = translator(service);
