export { tellUnplanned } from "./shared-action-record-action-report.js";
