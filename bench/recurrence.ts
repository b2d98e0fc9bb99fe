import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { nextOccurrence, occurrences, type Recurrence } from "../src/core/kernel/time/recurrence.ts";
import { type Figure, atMost, plain } from "./figures.ts";

const FROM = "2027-01-01T00:00:00Z";
const UNTIL = "2028-01-01T00:00:00Z";
const SERIES = 10_000;
const ZONES = Intl.supportedValuesOf("timeZone")
  .filter((_, index, all) => index % Math.floor(all.length / 40) === 0)
  .slice(0, 40);

/** Of ten meetings: five every week, two every two weeks, two on the second weekday of the month, one every day. */
const MIX = [
  "weekly",
  "weekly",
  "weekly",
  "weekly",
  "weekly",
  "fortnightly",
  "fortnightly",
  "monthly",
  "monthly",
  "daily",
] as const;

type Series = Recurrence & { readonly kind: (typeof MIX)[number]; readonly rule: string };

/** A year of meetings that repeat, as moments: ours, a loop written by hand with Temporal, and rrule-temporal alone, on the same ones. */
export async function recurrence(): Promise<Figure[]> {
  const all = Array.from({ length: SERIES }, (_, index) => seriesOf(index));
  const cold = measure(all.slice(0, 1_000), ours);
  const thousand = measure(all.slice(0, 1_000), ours);
  const tenThousand = measure(all, ours);
  // The slow ones do a tenth, and are compared with ours on the same tenth.
  const byHand = measure(all.slice(0, 1_000), loop);
  const library = measure(all.slice(0, 1_000), engine);
  const next = measure(all, ({ kind: _, ...one }) => (nextOccurrence(one, FROM) ? 1 : 0));
  const mix = `${SERIES / 2} weekly, ${SERIES / 5} fortnightly, ${SERIES / 5} monthly by weekday, ${SERIES / 10} daily; first times 1–10 years ago; ${ZONES.length} zones`;
  return [
    atMost(
      "a year of 10,000 recurring meetings, materialised",
      tenThousand.seconds,
      "s",
      5,
      `${mix}; ${tenThousand.found} occurrences`,
    ),
    plain("  of that, processor time", tenThousand.processor, "s"),
    plain("a year of 1,000, the zones' changes not yet known", cold.seconds, "s"),
    plain("a year of 1,000, known", thousand.seconds, "s", `${thousand.found} occurrences`),
    plain("the same 1,000 by a bare loop with Temporal", byHand.seconds, "s", `${byHand.found} occurrences`),
    plain("  loop / ours", byHand.seconds / thousand.seconds, "×"),
    plain("the same 1,000 by rrule-temporal alone", library.seconds, "s", `${library.found} occurrences`),
    plain("  rrule-temporal / ours", library.seconds / thousand.seconds, "×"),
    plain("the next occurrence of 10,000, each", (next.seconds / SERIES) * 1e6, "µs"),
  ];
}

function measure(
  all: readonly Series[],
  count: (series: Series) => number,
): { seconds: number; processor: number; found: number } {
  const [began, spent] = [performance.now(), process.cpuUsage()];
  let found = 0;
  for (const one of all) found += count(one);
  const { user, system } = process.cpuUsage(spent);
  return { seconds: (performance.now() - began) / 1_000, processor: (user + system) / 1e6, found };
}

function ours({ kind: _, ...one }: Series): number {
  return occurrences(one, { after: FROM, until: UNTIL, limit: 1_000 }).length;
}

/** What one would write without a library: from the first time on, step by step, in the meeting's zone. */
function loop({ local, zone, kind, rule }: Series): number {
  const start = Temporal.PlainDateTime.from(local);
  const [after, until] = [Temporal.Instant.from(FROM), Temporal.Instant.from(UNTIL)];
  const found: string[] = [];
  for (let index = 0; ; index++) {
    const wall =
      kind === "monthly"
        ? nthWeekday(start, index, rule)
        : start.add({ days: index * ({ daily: 1, weekly: 7, fortnightly: 14 } as const)[kind] });
    const at = wall.toZonedDateTime(zone).toInstant();
    if (Temporal.Instant.compare(at, until) > 0) return found.length;
    if (Temporal.Instant.compare(at, after) > 0) found.push(at.toString());
  }
}

function nthWeekday(start: Temporal.PlainDateTime, months: number, rule: string): Temporal.PlainDateTime {
  const first = start.with({ day: 1 }).add({ months });
  const weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].indexOf(rule.slice(-2)) + 1;
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 });
}

function engine({ local, zone, rule }: Series): number {
  const rruleString = `DTSTART;TZID=${zone}:${local.replaceAll(/[-:]/g, "")}00\nRRULE:${rule}`;
  return new RRuleTemporal({ rruleString, temporal: Temporal }).between(
    new Date(Date.parse(FROM) + 1),
    new Date(UNTIL),
    true,
  ).length;
}

function seriesOf(index: number): Series {
  const kind = MIX[index % MIX.length] ?? "weekly";
  const day = new Date(Date.UTC(2017, 0, 2 + ((index * 37) % 3_285)));
  const weekday = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"][day.getUTCDay()] ?? "MO";
  // The second such weekday of that month, so that the first time is one of the rule's.
  if (kind === "monthly") day.setUTCDate(((day.getUTCDate() - 1) % 7) + 8);
  const hour = String(7 + (index % 12)).padStart(2, "0");
  const rule = {
    daily: "FREQ=DAILY",
    weekly: "FREQ=WEEKLY",
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
    monthly: `FREQ=MONTHLY;BYDAY=2${weekday}`,
  }[kind];
  return {
    kind,
    rule,
    local: `${day.toISOString().slice(0, 10)}T${hour}:30`,
    zone: ZONES[index % ZONES.length] ?? "UTC",
  };
}
