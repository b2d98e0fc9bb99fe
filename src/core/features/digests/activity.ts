import { declared } from "../../kernel/catalogue/catalogue.ts";
import { time } from "../../kernel/views/build.ts";
import type { DigestItem, DigestSection } from "../../services/digests/section.ts";
import { WEEK_MS } from "../../kernel/time/units.ts";

const WEEKS = 8;
const LONGEST = 12;

/** How much was new in each of the last weeks, as bars. */
export const activitySection: DigestSection = {
  name: "activity",
  rank: 45,
  label: "digest.activity",
  chosen: true,
  async build(reading, { stretches }) {
    const until = new Date(Math.max(...stretches.map(({ upTo }) => upTo.getTime())));
    const filters = stretches.map(({ filter }) => filter);
    const weeks = Array.from({ length: WEEKS }, () => 0);
    for (const section of declared(reading.catalogue, "digest").flat())
      for (const [week, count] of ((await section.weekly?.(reading, filters, until, WEEKS)) ?? []).entries())
        weeks[week] = (weeks[week] ?? 0) + count;
    // Two weeks make no picture, and none of anything none either.
    if (weeks.filter((count) => count > 0).length < 3) return { count: 0, items: [] };
    return { count: 1, items: [chart(weeks, until)] };
  },
};

/** A line a week, the oldest first: its bar, how many, and the day it began on. */
function chart(weeks: readonly number[], until: Date): DigestItem {
  const most = Math.max(...weeks);
  const lines = weeks.flatMap((count, week) => {
    const bar = "▇".repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * LONGEST)));
    const begins = new Date(until.getTime() - (weeks.length - week) * WEEK_MS);
    return [...(week === 0 ? [] : ["\n"]), `${bar === "" ? "·" : bar} ${count} · `, time(begins, "date")];
  });
  return { line: lines };
}
