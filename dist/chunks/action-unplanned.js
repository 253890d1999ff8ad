export { tellUnplanned } from "./shared-action3.js";
