export { fromProcess } from "./vendor-aws-credential-provider-process.js";
