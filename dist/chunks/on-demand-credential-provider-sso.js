export { fromSSO } from "./vendor-aws-credential-provider-sso.js";
