import { schedule } from "node-cron";
import type { Log } from "../core/kernel/errors/log.ts";

/** Calls `work` at every moment of a cron expression, in UTC, until what it returns is called; `work` never throws. */
export type Timetable = (cron: string, work: () => void) => () => void;

/**
 * node-cron's. It drops a moment that it is more than a second late for, and notices that the clock was set only when its timer
 * fires, so whoever must not miss one looks for it besides.
 */
export function nodeCron(log: Log): Timetable {
  const nothing = () => undefined;
  const logger = {
    info: nothing,
    warn: nothing,
    debug: nothing,
    error: (error: unknown) => log.error({ error }, "a bug in the timetable"),
  };
  return (cron, work) => {
    const task = schedule(cron, work, { timezone: "UTC", suppressMissedWarning: true, logger });
    return () => void task.destroy();
  };
}
