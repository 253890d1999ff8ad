import { EventEmitter } from "node:events";
import { describe, expect, test } from "vitest";
import { watchStops } from "../../src/action/runner/stop.ts";

class FakeProcess extends EventEmitter {
  exit(status: number): never {
    throw new Error(`exit ${status}`);
  }
}

describe("being told to stop", () => {
  test.each(["SIGINT", "SIGTERM"])("%s ends the process at once while there is nothing to record", (signal) => {
    const process = new FakeProcess();
    const { stop } = watchStops(process, () => undefined);
    expect(() => process.emit(signal)).toThrow("exit 130");
    expect(stop.signal.aborted).toBe(false);
  });

  test("only asks once there is, and the second signal that GitHub sends changes nothing", () => {
    const process = new FakeProcess();
    let told = 0;
    const { stop, overdue } = watchStops(process, () => {
      told += 1;
    });
    stop.beGraceful();
    process.emit("SIGINT");
    process.emit("SIGTERM");
    expect([stop.signal.aborted, overdue.aborted, told]).toEqual([true, false, 1]);
  });
});
