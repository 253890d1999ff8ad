import "./vendor-aws.js";
export { CreateOAuth2TokenCommand, SigninClient } from "./vendor-aws-nested-clients.js";
