import { require_client$1 as require_client } from "./vendor-alicloud.js";
export default require_client();
export {};
