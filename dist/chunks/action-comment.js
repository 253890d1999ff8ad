export { findComment, keepPlan, keepReport, showsAnother } from "./shared-action-views-markdown.js";
