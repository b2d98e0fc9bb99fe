import { Temporal } from "temporal-polyfill";
import { likeliest } from "./clock-readings.ts";
import type { MeantMoment, WhenReading } from "./reading.ts";
import { placed, type PlacedRange, type PhraseReader, type UnderstoodPhrase } from "./resolve.ts";
import type { DayPart } from "./vocabulary.ts";

const MOST_CANDIDATES = 4;

// Hours offered for a day without a time, the likeliest first.
const OFFERED: Readonly<Record<DayPart | "any", readonly number[]>> = {
  any: [9, 14, 11, 16],
  dawn: [6, 5],
  morning: [9, 10, 11, 8],
  afternoon: [14, 15, 16, 17],
  evening: [18, 19, 20, 21],
  night: [20, 21, 19, 22],
};

/** What to do with the ways in which a whole phrase can be understood: act, refuse the past, or ask. */
export function judge(ways: readonly UnderstoodPhrase[], reader: PhraseReader): WhenReading {
  const all = ways.filter((way) => way.kind === "moments");
  if (all.length > 0) {
    const coherent = all.filter(({ guess }) => !guess);
    const chosen = coherent.length > 0 ? coherent : all;
    const moments = distinct(chosen.flatMap((way) => way.moments));
    const ahead = likeliest(moments.filter((one) => isAhead(one, reader)));
    const [first] = ahead;
    const passed = likeliest(moments).at(-1);
    const why = chosen.map((way) => way.why).find((one) => one !== undefined);
    if (why === "short") return tooShort(ahead, passed?.moment.local);
    if (!first && passed && why !== "missing") return { kind: "past", moment: passed.moment };
    // What has passed was not meant: "today at 3" in the morning, 03/12/2026 in November.
    if (first && ahead.length === 1 && coherent.length > 0) return sureOf(first);
    return unsure(why ?? "ambiguous", ahead);
  }
  const days = ways.find((way) => way.kind === "days");
  if (days) return withoutTime(days, reader);
  const times = ways.find((way) => way.kind === "times");
  if (times)
    return unsure(
      "ambiguous",
      distinct(times.moments).filter((one) => isAhead(one, reader)),
    );
  return unsure("nothing", []);
}

/** The guesses to offer when some words were not understood; `undefined` when nothing was. */
export function guesses(way: UnderstoodPhrase, reader: PhraseReader): WhenReading | undefined {
  if (way.kind === "nothing") return undefined;
  if (way.kind === "times") return unsure("partial", []);
  const reading = judge([way], reader);
  const moments = reading.kind === "unsure" ? reading.candidates : reading.kind === "sure" ? [meant(reading)] : [];
  return { kind: "unsure", reason: "partial", candidates: moments };
}

function withoutTime(way: Extract<UnderstoodPhrase, { kind: "days" }>, reader: PhraseReader): WhenReading {
  const hours = OFFERED[way.parts[0] ?? "any"];
  const each = Math.max(1, Math.floor(MOST_CANDIDATES / way.days.length));
  const at = (hour: number, day: Temporal.PlainDate) => placed(day.toPlainDateTime({ hour }), way.zone);
  const offered = way.days.flatMap((day) => hours.slice(0, each).map((hour) => at(hour, day)));
  const ahead = distinct(offered).filter((one) => isAhead(one, reader));
  if (way.why === "short") return tooShort(ahead, way.days[0]?.toString());
  if (way.why) return unsure(way.why, ahead);
  if (ahead.length > 0) return unsure("no-time", ahead);
  const now = reader.now.toZonedDateTimeISO(way.zone.written);
  const today = way.days.find((day) => day.equals(now.toPlainDate()));
  if (today)
    return unsure(
      "no-time",
      [now.hour + 1, now.hour + 2].filter((hour) => hour < 24).map((hour) => at(hour, today)),
    );
  const [first] = distinct(offered);
  return first ? { kind: "past", moment: first.moment } : unsure("nothing", []);
}

type Reason = Extract<WhenReading, { kind: "unsure" }>["reason"];

const sureOf = ({ later, unlikely: _, ...range }: PlacedRange): WhenReading => ({
  kind: "sure",
  ...range,
  ...(later ? { late: true as const } : {}),
});

/** `last`: the last day of the month that was named. */
const tooShort = (ahead: readonly PlacedRange[], last = ""): WhenReading => ({
  ...unsure("short", ahead),
  month: last.slice(0, 7),
});

function unsure(reason: Reason, ahead: readonly PlacedRange[]): Extract<WhenReading, { kind: "unsure" }> {
  return { kind: "unsure", reason, candidates: ahead.slice(0, MOST_CANDIDATES).map(meant) };
}

const meant = ({ moment, ends }: PlacedRange): MeantMoment => ({ ...moment, ...(ends ? { ends } : {}) });

function isAhead({ moment }: PlacedRange, reader: PhraseReader): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(moment.at), reader.now) > 0;
}

/** Each moment once, as the likelier where it is both, in order of time. */
function distinct(moments: readonly PlacedRange[]): PlacedRange[] {
  const likelyLast = moments.toSorted((a, b) => Number(b.unlikely ?? false) - Number(a.unlikely ?? false));
  const byInstant = new Map(
    likelyLast.map((one) => [`${one.moment.at} ${one.moment.zone} ${one.ends?.at ?? ""}`, one]),
  );
  return [...byInstant.values()].sort((a, b) => (a.moment.at < b.moment.at ? -1 : 1));
}
