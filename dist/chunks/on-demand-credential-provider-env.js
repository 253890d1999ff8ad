export { fromEnv } from "./vendor-aws.js";
