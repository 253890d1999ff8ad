export { fromHttp } from "./vendor-aws-credential-provider-http.js";
