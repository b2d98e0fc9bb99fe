import { Temporal } from "temporal-polyfill";
import { occurrences, type Recurrence } from "../../../kernel/time/recurrence.ts";

/** The wall clock that lies as far from `local` as `to` does from `from`. */
export function movedBy(local: string, from: string, to: string): string {
  const delta = Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to), { largestUnit: "day" });
  return Temporal.PlainDateTime.from(local).add(delta).toString({ smallestUnit: "minute" });
}

/** Which key a time of one recurrence has in another that was made by moving it: that of the same day, moved as the first time was. */
export function keyIn(from: Recurrence, to: Recurrence): (key: string) => string {
  return (key) => {
    const wanted = movedBy(key, from.local, to.local);
    return timeOn(to, wanted.slice(0, 10)) ?? wanted;
  };
}

/** Whether a recurrence has a time with that key. */
export function hasKey(recurrence: Recurrence, key: string): boolean {
  return timeOn(recurrence, key.slice(0, 10)) === key;
}

function timeOn(recurrence: Recurrence, date: string): string | undefined {
  const day = Temporal.PlainDate.from(date);
  const begins = (d: Temporal.PlainDate) => d.toZonedDateTime(recurrence.zone).epochMilliseconds;
  const window = {
    after: new Date(begins(day) - 1).toISOString(),
    until: new Date(begins(day.add({ days: 1 })) - 1).toISOString(),
    limit: 1,
  };
  return occurrences(recurrence, window)[0]?.local;
}
