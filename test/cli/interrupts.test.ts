import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { watchInterrupts } from "../../src/cli/terminal/interrupts.ts";

function watched() {
  const process = new EventEmitter();
  const left: [number, boolean][] = [];
  let time = 0;
  const interrupts = watchInterrupts(
    process,
    () => time,
    (status, impatient) => left.push([status, impatient]),
  );
  const send = (name: string, at: number) => {
    time = at;
    process.emit(name);
  };
  return { interrupts, left, send, process };
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"])("%s ends a command that has nothing in flight", (name) => {
  const { left, send, interrupts } = watched();
  send(name, 0);
  expect(left).toEqual([[130, false]]);
  expect(interrupts.signal.aborted).toBe(false);
});

test("a graceful command is asked first, once, and the next signal doesn't ask", () => {
  const { left, send, interrupts } = watched();
  let asked = 0;
  interrupts.beGraceful(() => {
    asked += 1;
  });
  send("SIGINT", 1000);
  expect({ left, asked, aborted: interrupts.signal.aborted }).toEqual({ left: [], asked: 1, aborted: true });
  // What npm passes on of the same key stroke.
  send("SIGINT", 1020);
  expect(left).toEqual([]);
  send("SIGTERM", 8500);
  expect({ left, asked }).toEqual({ left: [[130, true]], asked: 1 });
});

test("nothing is heard once it is over", () => {
  const { interrupts, process } = watched();
  interrupts.dispose();
  expect(process.eventNames()).toEqual([]);
});
