import type { StartReading } from "../../../../../../src/core/kernel/time/recurrence/start-reading.ts";

/** In the tables' notation: the zone is written where the table writes it, or where it is not the typist's. */
export function notation(reading: StartReading, zone: string, right: string): string {
  if (reading.kind !== "sure") return "asks";
  const { moment, ends, rule } = reading;
  const named = moment.zone !== zone || right.includes(` ${zone}`);
  const end = ends ? `-${ends.local.slice(11)}` : "";
  return [moment.local.replace("T", " ") + end, ...(named ? [moment.zone] : []), ...(rule ? [rule] : [])].join(" ");
}
