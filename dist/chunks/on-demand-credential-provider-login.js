export { fromLoginCredentials } from "./vendor-aws-credential-provider-login.js";
