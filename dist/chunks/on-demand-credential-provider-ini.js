export { fromIni } from "./vendor-aws-credential-provider-ini.js";
