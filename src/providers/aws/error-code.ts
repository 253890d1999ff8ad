import { field, textField } from "./fields.ts";

/** The service's own code for an error: what its documents and error tables name. */
export type ErrorCode = (error: unknown) => string;

/** Of a JSON service: the SDK takes the error's name from the wire. */
export const jsonErrorCode: ErrorCode = (error) => textField(error, "name") ?? "";

/** Of the query protocol: the SDK's name for `InvalidClusterState` is `InvalidClusterStateFault`; the code on the wire stands beside it. */
export const queryErrorCode: ErrorCode = (error) =>
  textField(error, "Code") ?? textField(field(error, "Error"), "Code") ?? jsonErrorCode(error);
