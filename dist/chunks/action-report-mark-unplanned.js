export { markUnplanned } from "./shared-action-record-action-report.js";
