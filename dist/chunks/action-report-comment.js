export { findComment, keepPlan, keepReport, showsAnother } from "./shared-action-report-views-markdown.js";
