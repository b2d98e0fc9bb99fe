import { groupBy } from "../../kernel/values/group-by.ts";
import { endOfHours } from "../../services/preferences/hours.ts";
import { zoneClock } from "../../kernel/time/zone-clock.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** The hours in which nobody should have to meet; our choice. */
export const NIGHT = "22:00-07:00";

/** Working hours are counted where at least so many have chosen some: of fewer it could be told whose they are. */
export const LEAST_WITH_HOURS = 3;

/** Where somebody is. */
export interface Located {
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
  readonly zone: string;
  /** Hours of the day, "HH:MM-HH:MM". */
  readonly working?: string;
}

/** People for whom something would begin at the same hour in the same country or, where that is not known, zone. */
export interface SameHour {
  /** When it begins there: HH:MM. */
  readonly local: string;
  readonly country: string | null;
  readonly zone: string;
  readonly count: number;
  /** Whether it falls into the night there, where it begins or where it ends. */
  readonly night: boolean;
}

/** Where those people are when something begins that takes so many minutes; the most people first. */
export function placesOf(at: Date, minutes: number, people: readonly Located[]): SameHour[] {
  const groups = groupBy(people, ({ country, zone }) => `${localTime(at, zone)} ${country ?? zone}`);
  return [...groups.values()]
    .flatMap((some): SameHour[] => {
      const [first] = some;
      if (!first) return [];
      const { country, zone } = first;
      return [{ local: localTime(at, zone), country, zone, count: some.length, night: atNight(at, minutes, zone) }];
    })
    .sort(
      (a, b) =>
        b.count - a.count || a.local.localeCompare(b.local) || (a.country ?? a.zone).localeCompare(b.country ?? b.zone),
    );
}

/** For how many of those who are not asleep it falls outside their working hours; undefined where fewer than LEAST_WITH_HOURS have chosen any. */
export function outsideHours(at: Date, minutes: number, people: readonly Located[]): number | undefined {
  const working = people.flatMap(({ working, zone }) => (working === undefined ? [] : [{ working, zone }]));
  if (working.length < LEAST_WITH_HOURS) return undefined;
  return working.filter((p) => !atNight(at, minutes, p.zone) && touches(p.working, at, minutes, p.zone) < 2).length;
}

const atNight = (at: Date, minutes: number, zone: string) => touches(NIGHT, at, minutes, zone) > 0;

/** How many of its ends fall into those hours of the day: where it begins, and where it ends. */
function touches(hours: string, at: Date, minutes: number, zone: string): number {
  const last = new Date(at.getTime() + Math.max(0, minutes - 1) * MINUTE_MS);
  return [at, last].filter((moment) => endOfHours(hours, moment, zone) !== undefined).length;
}

const localTime = (at: Date, zone: string): string =>
  new Date(zoneClock(zone).read(at.getTime())).toISOString().slice(11, 16);
