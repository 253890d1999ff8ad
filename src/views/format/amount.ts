import { visible } from "../../diagnostic/escape-control.ts";
import type { Progress } from "../../model/observation.ts";
import { quantity } from "./human.ts";

/** `512 MB`, `79 %`. A share beyond the whole, which providers have told, is told as the whole. */
export const amount = ({ done, unit }: Pick<Progress, "done" | "unit">): string =>
  unit === "%" ? `${quantity(Math.min(done, 100))} %` : `${quantity(done)} ${visible(unit)}`;
