import type { Fault } from "../model/generated/scenario.ts";
import type { Answer, SandboxRequest } from "./exchange.ts";
import { isObject, parseJson } from "./json.ts";
import type { World } from "./world/world.ts";

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { "content-type": "application/json" },
  body: `${JSON.stringify(body, null, 2)}\n`,
});

export type FaultsOf = (value: unknown) => { readonly faults: readonly Fault[] } | { readonly problems: readonly string[] };

/** The admin interface, for tests and for people: shows the world, adds faults, moves the clock. */
export function administer(request: SandboxRequest, world: World, faultsOf: FaultsOf): Answer {
  const route = `${request.method} ${request.url.split("?")[0]}`;
  switch (route) {
    case "GET /_sandbox/state":
      return json(200, world.state());
    case "POST /_sandbox/faults":
      return addFaults(request, world, faultsOf);
    case "DELETE /_sandbox/faults":
      world.faults.clear();
      return json(200, { faults: [] });
    case "POST /_sandbox/clock":
      return moveClock(request, world);
    default:
      return json(404, {
        error: `${route} is not known. There are GET /_sandbox/state, POST and DELETE /_sandbox/faults, POST /_sandbox/clock.`,
      });
  }
}

/** Takes one fault, a list, or `{faults: […]}`. */
function addFaults(request: SandboxRequest, world: World, faultsOf: FaultsOf): Answer {
  const body = parseJson(request.body.toString("utf8"));
  if (body === undefined) return json(400, { error: "The body is not JSON." });
  const given = isObject(body) ? (body.faults ?? [body]) : body;
  const read = faultsOf(given);
  if ("problems" in read) return json(400, { error: read.problems.join("; ") });
  world.addFaults(read.faults);
  return json(200, { faults: world.faults.list() });
}

function moveClock(request: SandboxRequest, world: World): Answer {
  const body = parseJson(request.body.toString("utf8"));
  const advanceMs = isObject(body) ? body.advanceMs : undefined;
  if (typeof advanceMs !== "number" || !(advanceMs >= 0))
    return json(400, { error: "advanceMs must be a number of milliseconds, 0 or more." });
  world.clock.advance(advanceMs);
  return json(200, { now: new Date(world.clock.now()).toISOString() });
}
