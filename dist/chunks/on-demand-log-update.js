export { createLogUpdate } from "./vendor-log-update.js";
