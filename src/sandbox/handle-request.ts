import type { Answer, Done, Exchange, SecretOf } from "./exchange.ts";
import type { RequestFault } from "./faults.ts";
import { ServiceError } from "./service-error.ts";
import type { Submit, World } from "./world/world.ts";

/** What the server does with a request: answers, perhaps late, or closes the connection. */
export type Delivery = { readonly waitMs?: number } & ({ readonly answer: Answer } | { readonly drop: true });

const hangMs = 600_000;

/** Runs a request with the fault that it meets, and records every submit. `wait` delays a slow request before it has any effect. */
export async function handleRequest(
  exchange: Exchange,
  world: World,
  secretOf: SecretOf,
  wait: (ms: number) => Promise<void>,
): Promise<Delivery> {
  world.countRequest(exchange.operation);
  const unsigned = serviceErrorOf(() => exchange.authenticate(secretOf));
  if (unsigned) return fail(exchange, world, unsigned);
  const fault = world.faults.forRequest(exchange.operation, exchange.input, exchange.accessKey);
  if (!fault) return run(exchange, world);
  switch (fault.kind) {
    case "slow":
      await wait(fault.ms);
      return run(exchange, world, fault);
    case "throttle":
      return fail(exchange, world, exchange.throttled(fault.retryAfterMs), fault);
    case "error": {
      const serviceError = exchange.official(fault.code, fault.message, fault.status);
      if (!fault.accepted) return fail(exchange, world, serviceError, fault);
      run(exchange, world, fault);
      return { answer: exchange.fail(serviceError) };
    }
    case "html":
      if (fault.accepted) run(exchange, world, fault);
      else record(exchange, world, { fault: fault.kind });
      return { answer: page(fault.status ?? 500, fault.body) };
    case "drop-before":
      record(exchange, world, { fault: fault.kind });
      return { drop: true };
    case "drop-after":
      run(exchange, world, fault);
      return { drop: true };
    case "hang":
      if (fault.accepted) return { ...run(exchange, world, fault), waitMs: fault.ms ?? hangMs };
      record(exchange, world, { fault: fault.kind });
      return { drop: true, waitMs: fault.ms ?? hangMs };
    default:
      return fault satisfies never;
  }
}

function run(exchange: Exchange, world: World, fault?: RequestFault): Delivery {
  try {
    const done = exchange.run(world);
    record(exchange, world, { done, ...(fault ? { fault: fault.kind } : {}) });
    return { answer: exchange.succeed(done.body) };
  } catch (error) {
    if (error instanceof ServiceError) return fail(exchange, world, error, fault);
    throw error;
  }
}

function fail(exchange: Exchange, world: World, serviceError: ServiceError, fault?: RequestFault): Delivery {
  record(exchange, world, { code: serviceError.code, ...(fault ? { fault: fault.kind } : {}) });
  return { answer: exchange.fail(serviceError) };
}

function record(
  exchange: Exchange,
  world: World,
  outcome: { readonly done?: Done; readonly code?: string; readonly fault?: string },
): void {
  if (!exchange.submits) return;
  const { done, ...rest } = outcome;
  const replayed = done?.replayed ?? false;
  const submit: Submit = {
    at: new Date(world.clock.now()).toISOString(),
    service: exchange.service,
    operation: exchange.operation,
    input: exchange.input,
    requestId: exchange.requestId,
    accepted: done !== undefined && !replayed,
    replayed,
    ...(done?.restoreId === undefined ? {} : { restoreId: done.restoreId }),
    ...rest,
  };
  world.submits.push(submit);
}

function serviceErrorOf(check: () => void): ServiceError | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

const page = (status: number, body: string | undefined): Answer => ({
  status,
  headers: { "content-type": body === undefined ? "text/html; charset=utf-8" : "text/plain; charset=utf-8" },
  body:
    body ??
    `<html>\n<head><title>${status}</title></head>\n<body><center><h1>${status} Error</h1></center><hr><center>gateway</center></body>\n</html>\n`,
});
