/** Prints as JSON when a daily moment of the timetable comes in two days, which pass at once. Run with TZ as: node --import tsx test/support/timetable-process.ts CRON. */
import { mock } from "node:test";
import { nodeCron } from "../../src/app/timetable.ts";

const [, , cron = ""] = process.argv;
const nothing = () => undefined;
mock.timers.enable({ apis: ["setTimeout", "Date"], now: new Date("2026-11-26T10:00:00Z") });
const at: string[] = [];
const stop = nodeCron({ info: nothing, warn: nothing, error: nothing })(
  cron,
  () => void at.push(new Date().toISOString().slice(0, 16)),
);
// Steps end where moments are: a timer sees the end of its step, and node-cron drops what it sees late.
for (let minute = 0; minute < 2 * 24 * 60; minute += 1) {
  mock.timers.tick(60_000);
  await new Promise((turn) => setImmediate(turn));
}
stop();
console.log(JSON.stringify({ offset: new Date().getTimezoneOffset(), at }));
