import { err, ok, type Result } from "../../model/result.ts";
import type { Failure } from "../provider.ts";
import type { AlicloudCode } from "./codes.ts";

export interface Endpoint {
  readonly secure: boolean;
  /** Host, with its port where that isn't the default. */
  readonly host: string;
}

/** `usual`, unless the environment's `variable` has another: a URL with scheme and without a path. */
export function endpointFrom(
  env: Readonly<Record<string, string | undefined>>,
  variable: string,
  usual: string,
): Result<Endpoint, Failure> {
  const written = env[variable];
  if (!written) return ok({ secure: true, host: usual });
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const plain =
    url !== undefined && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  if (plain && (url.protocol === "http:" || url.protocol === "https:")) return ok({ secure: url.protocol === "https:", host: url.host });
  return err({
    class: "fatal",
    code: "endpoint-invalid" satisfies AlicloudCode,
    message: `${variable} is no URL of http or https without a path`,
    hint: `write it with its scheme: https://${usual}`,
  });
}
