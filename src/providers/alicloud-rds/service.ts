import type { AlicloudService } from "../alicloud/service.ts";
import { errorTable, families } from "./error-table.ts";

export const rds: AlicloudService = {
  title: "RDS",
  version: "2014-08-15",
  permissions: "rds",
  endpointVariable: "REINSTATE_ALICLOUD_RDS_ENDPOINT",
  errorTable,
  families,
};

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

export const hostOf = (region: string): string =>
  (Object.hasOwn(hosts, region) ? hosts[region] : undefined) ?? `rds.${region}.aliyuncs.com`;
