/** Endpoint variables of a sandbox at `url`. */
export const endpointVariables = (url: string): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: url,
  AWS_ENDPOINT_URL_REDSHIFT: url,
  AWS_ENDPOINT_URL_REDSHIFT_DATA: url,
  AWS_ENDPOINT_URL_STS: url,
  REINSTATE_ALICLOUD_RDS_ENDPOINT: url,
  REINSTATE_ALICLOUD_STS_ENDPOINT: url,
});

/** What `reinstate sandbox` prints: the address, then lines for a shell. */
export const sandboxBanner = (url: string): readonly string[] => [
  `listening on ${url}`,
  ...Object.entries(endpointVariables(url)).map(([name, value]) => `export ${name}=${value}`),
];
