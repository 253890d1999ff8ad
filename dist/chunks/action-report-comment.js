export { findComment, showsAnother, updatePlanComment, updateReportComment } from "./shared-action-report-views-markdown.js";
