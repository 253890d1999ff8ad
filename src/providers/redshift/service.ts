import { queryErrorCode } from "../aws/error-code.ts";
import { type Service, translator } from "../aws/errors.ts";
import { errorTable } from "./error-table.ts";

export const service: Service = {
  title: "Redshift",
  permissions: "redshift",
  endpointVariable: "AWS_ENDPOINT_URL_REDSHIFT",
  errorTable,
  codeOf: queryErrorCode,
};

export const { attempt, failureOf } = translator(service);
