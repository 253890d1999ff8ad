import { err, ok, type Result } from "../../model/result.ts";
import type { Failure } from "../provider.ts";

export interface Endpoint {
  readonly secure: boolean;
  /** Host, with its port where that isn't the default. */
  readonly host: string;
}

const central = "rds.aliyuncs.com";

/** Regions that the central endpoint serves, and one exception, as the official SDK maps them. Every other has an endpoint of its own. */
const hosts: Readonly<Record<string, string>> = {
  "ap-southeast-1": central,
  "cn-beijing": central,
  "cn-beijing-finance-1": central,
  "cn-hangzhou": central,
  "cn-hangzhou-finance": "rds-vpc.cn-hangzhou-finance.aliyuncs.com",
  "cn-heyuan": central,
  "cn-hongkong": central,
  "cn-north-2-gov-1": central,
  "cn-qingdao": central,
  "cn-shanghai": central,
  "cn-shanghai-finance-1": central,
  "cn-shenzhen": central,
  "cn-shenzhen-finance-1": central,
  "us-east-1": central,
  "us-west-1": central,
};

/** Which environment variable names another endpoint. */
export const rdsVariable = "REINSTATE_ALICLOUD_RDS_ENDPOINT";
export const stsVariable = "REINSTATE_ALICLOUD_STS_ENDPOINT";

/** `override` is REINSTATE_ALICLOUD_RDS_ENDPOINT: a URL with scheme and without a path. */
export const endpointOf = (region: string, override: string | undefined): Result<Endpoint, Failure> =>
  chosen(override, rdsVariable, (Object.hasOwn(hosts, region) ? hosts[region] : undefined) ?? `rds.${region}.aliyuncs.com`);

/** STS knows every account from everywhere. `override` is REINSTATE_ALICLOUD_STS_ENDPOINT, of the same form. */
export const stsEndpoint = (override: string | undefined): Result<Endpoint, Failure> => chosen(override, stsVariable, "sts.aliyuncs.com");

function chosen(override: string | undefined, variable: string, usual: string): Result<Endpoint, Failure> {
  if (!override) return ok({ secure: true, host: usual });
  const url = URL.canParse(override) ? new URL(override) : undefined;
  const plain =
    url !== undefined && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  if (plain && (url.protocol === "http:" || url.protocol === "https:")) return ok({ secure: url.protocol === "https:", host: url.host });
  return err({
    class: "fatal",
    code: "endpoint-invalid",
    message: `${variable} is no URL of http or https without a path`,
    hint: `write it with its scheme: https://${usual}`,
  });
}
