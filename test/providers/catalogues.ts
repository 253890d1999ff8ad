import { codes as alicloud } from "../../src/providers/alicloud/codes.ts";
import { codes as rds } from "../../src/providers/alicloud-rds/codes.ts";
import { codes as aws } from "../../src/providers/aws/codes.ts";
import { codes as redshift } from "../../src/providers/aws/redshift/codes.ts";
import { codes as shared } from "../../src/providers/codes.ts";
import { codes as cluster } from "../../src/providers/redshift/codes.ts";
import { codes as serverless } from "../../src/providers/redshift-serverless/codes.ts";

/** All that a provider may tell: its own, its cloud's, and what all share. */
export const serverlessCodes = { ...shared, ...aws, ...redshift, ...serverless };
export const clusterCodes = { ...shared, ...aws, ...redshift, ...cluster };
export const rdsCodes = { ...shared, ...alicloud, ...rds };
