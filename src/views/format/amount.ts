import { visible } from "../../diagnostic/escape-control.ts";
import type { Progress } from "../../model/observation.ts";
import { quantity } from "./human.ts";

/** `512 MB`, `79 %`. More than 100 %, which providers have reported, is shown as 100 %. */
export const amount = ({ done, unit }: Pick<Progress, "done" | "unit">): string =>
  unit === "%" ? `${quantity(Math.min(done, 100))} %` : `${quantity(done)} ${visible(unit)}`;
