export { prose } from "./shared-views-markdown-prose.js";
