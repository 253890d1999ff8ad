import { visible } from "./shared-diagnostic-escape-control.js";
import { quantity } from "./shared-views-format-human.js";
// src/views/format/amount.ts
const amount = ({ done, unit }) => unit === "%" ? `${quantity(Math.min(done, 100))} %` : `${quantity(done)} ${visible(unit)}`;
export { amount };
