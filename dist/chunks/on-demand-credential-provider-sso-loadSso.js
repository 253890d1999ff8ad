export { GetRoleCredentialsCommand, SSOClient } from "./vendor-aws-credential-provider-sso.js";
