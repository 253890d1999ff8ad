import "./vendor-aws.js";
export { CreateTokenCommand, SSOOIDCClient } from "./vendor-aws-nested-clients.js";
