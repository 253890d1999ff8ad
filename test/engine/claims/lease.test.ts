import { expect, it } from "vitest";
import { Lease, LeaseLapsed } from "../../../src/engine/claims/lease.ts";
import { VirtualClock } from "../../fakes/clock.ts";

it("lets nothing pass once the run has ended, not even what was waiting for a connection", () => {
  const lease = new Lease(new VirtualClock(), 60_000);
  const guard = lease.guard();
  guard();
  lease.end();
  expect(guard).toThrow(LeaseLapsed);
  expect(lease.guard()).toThrow(LeaseLapsed);
});
