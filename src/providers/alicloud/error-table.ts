import type { ErrorRow } from "../error-table.ts";
import type { FailureClass } from "../provider.ts";
import type { AlicloudCode } from "./codes.ts";

const row = (
  kind: FailureClass,
  names: readonly string[],
  code: AlicloudCode,
  explanation: string,
  hint: string,
): ErrorRow<AlicloudCode> => ({
  names,
  class: kind,
  code,
  explanation,
  hint,
});

const soughtHint = "a restore is looked for before it is sent again; when it lasts, see the provider's health page";
const ownAccount = "see the account's messages and bills in the console";
const grant = "grant the action that the message names";

/** What the gateway before all of Alibaba Cloud's APIs answers. */
export const gatewayErrors: readonly ErrorRow<AlicloudCode>[] = [
  row(
    "retry",
    ["Throttling", "Throttling.User", "Throttling.Api", "Rejected.Throttling"],
    "throttled",
    "Too many requests.",
    "it is tried again after a pause; lower --parallel if it goes on",
  ),
  row("ambiguous", ["ServiceUnavailable"], "service-unavailable", "The service is unavailable for the moment.", soughtHint),
  row("ambiguous", ["InternalError", "InternalFailure"], "service-unavailable", "The provider met an error of its own.", soughtHint),
  row("ambiguous", ["IO.Exception"], "service-unavailable", "The provider lost a connection of its own.", soughtHint),
  row("ambiguous", ["TimeoutRetryLater", "ConnectTimeoutRetryLater"], "service-unavailable", "The provider ran out of time.", soughtHint),
  row(
    "ambiguous",
    ["SignatureNonceUsed"],
    "answer-lost",
    "The provider has seen this very request before, so something on the way sent it twice.",
    soughtHint,
  ),
  row("fatal", ["InvalidTimeStamp.Expired"], "clock-skewed", "The request's date is more than 15 minutes off.", "set this machine's clock"),
  row("fatal", ["InvalidTimeStamp.Format"], "clock-skewed", "The request's date could not be read.", "set this machine's clock"),
  row(
    "fatal",
    ["SignatureDoesNotMatch"],
    "credentials-refused",
    "The signature is wrong: the secret belongs to another access key.",
    "check the access key's secret",
  ),
  row("fatal", ["IncompleteSignature"], "credentials-refused", "The signature is incomplete.", "check that no proxy takes headers out"),
  row(
    "fatal",
    ["InvalidAccessKeyId.NotFound"],
    "credentials-refused",
    "The access key doesn't exist.",
    "check ALIBABA_CLOUD_ACCESS_KEY_ID",
  ),
  row("fatal", ["InvalidAccessKeyId.Inactive"], "credentials-refused", "The access key is disabled.", "enable it, or use another one"),
  row(
    "fatal",
    ["InvalidSecurityToken.Expired"],
    "credentials-expired",
    "The temporary credentials have expired.",
    "get fresh ones, then run again: what is in flight is on record",
  ),
  row(
    "fatal",
    ["InvalidSecurityToken.Malformed"],
    "credentials-refused",
    "The security token can't be read.",
    "check ALIBABA_CLOUD_SECURITY_TOKEN",
  ),
  row(
    "fatal",
    ["InvalidSecurityToken.MismatchWithAccessKey"],
    "credentials-refused",
    "The security token belongs to another access key.",
    "set key, secret and token of one session",
  ),
  row("fatal", ["Forbidden", "Forbidden.RAM", "NoPermission"], "permission-missing", "The credentials lack the RAM permission.", grant),
  row("fatal", ["Forbidden.RiskControl"], "account-refused", "The account is under risk control.", ownAccount),
  row(
    "fatal",
    ["InvalidApi.NotFound"],
    "request-refused",
    "The endpoint doesn't know the operation.",
    "check `region`, and the variable that names another endpoint",
  ),
];

/** For reads alone: what a code tells by its parts, or the status of an unknown one. */
export const gatewayFamilies: readonly ErrorRow<AlicloudCode>[] = [
  row(
    "retry",
    ["*Throttling*", "HTTP 429"],
    "throttled",
    "Too many requests.",
    "it is tried again after a pause; lower --parallel if it goes on",
  ),
  row("ambiguous", ["HTTP 408", "HTTP 5*"], "service-unavailable", "The provider met an error of its own.", soughtHint),
  row("fatal", ["InvalidTimeStamp*"], "clock-skewed", "The request's date could not be read.", "set this machine's clock"),
  row(
    "fatal",
    ["InvalidSecurityToken*", "InvalidAccessKey*", "Signature*"],
    "credentials-refused",
    "The credentials are not accepted.",
    "check them, or get fresh ones",
  ),
  row("fatal", ["Forbidden.RAM*", "NoPermission*"], "permission-missing", "The credentials lack the RAM permission.", grant),
  row("fatal", ["Risk.*"], "account-refused", "The account is under risk control.", ownAccount),
  row("fatal", ["Forbidden*"], "account-refused", "The account may not do this.", ownAccount),
];

/** For reads: any other code. */
export const otherwise: ErrorRow<AlicloudCode> = row(
  "fatal",
  ["*"],
  "request-refused",
  "",
  "read the provider's text; the call is in the execution plan",
);
