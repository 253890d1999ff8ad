const zeros = "0".repeat(64);

/** A request of the AWS query protocol whose signature has the right form, which is all that a sandbox without secrets checks. */
export const sendForm = (url: string, body: string | URLSearchParams, service = "redshift"): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "x-amz-date": "20261120T101000Z",
      authorization: `AWS4-HMAC-SHA256 Credential=A/20261120/eu-west-1/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=${zeros}`,
    },
    body: body.toString(),
  });
