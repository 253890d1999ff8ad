// src/views/format/selector.ts
const selectorText = (selector) => isFields(selector) ? Object.entries(selector).map(([name, value]) => value === true ? name : `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`).join(", ") : JSON.stringify(selector);
const isFields = (json) => typeof json === "object" && json !== null && !Array.isArray(json);
export { isFields, selectorText };
