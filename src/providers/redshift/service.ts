import { queryErrorCode } from "../aws/error-code.ts";
import { type AwsService, translator } from "../aws/errors.ts";
import { errorTable } from "./error-table.ts";

export const service: AwsService = {
  title: "Redshift",
  permissions: "redshift",
  endpointVariable: "AWS_ENDPOINT_URL_REDSHIFT",
  errorTable,
  codeOf: queryErrorCode,
};

export const { attempt, failureOf } = translator(service);
