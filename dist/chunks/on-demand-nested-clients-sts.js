import "./vendor-aws.js";
export { getDefaultRoleAssumer, getDefaultRoleAssumerWithWebIdentity } from "./vendor-aws-nested-clients.js";
