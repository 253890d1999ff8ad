export { fromTokenFile } from "./vendor-aws-credential-provider-web-identity.js";
