import { groupBy } from "../group-by.ts";
import { endOfHours } from "../preferences/hours.ts";
import { wallAt } from "../time/zone-clock.ts";

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

/** People for whom something would begin at the same hour of the night in the same country or, where that is not known, zone. */
export interface AtNight {
  /** When it begins there: HH:MM. */
  readonly local: string;
  readonly country: string | null;
  readonly zone: string;
  readonly count: number;
}

const MINUTE = 60_000;

/** Those for whom something that begins then and takes so many minutes falls into the night, where it begins or where it ends; the most people first. */
export function nightOf(at: Date, minutes: number, people: readonly Located[]): AtNight[] {
  const asleep = people.filter((p) => !within(NIGHT, at, minutes, p.zone, "none"));
  const groups = groupBy(asleep, ({ country, zone }) => `${localTime(at, zone)} ${country ?? zone}`);
  return [...groups.values()]
    .flatMap((some): AtNight[] => {
      const [first] = some;
      return first ? [{ local: localTime(at, first.zone), country: first.country, zone: first.zone, count: some.length }] : [];
    })
    .sort((a, b) => b.count - a.count || a.local.localeCompare(b.local) || (a.country ?? a.zone).localeCompare(b.country ?? b.zone));
}

/** For how many of those who are not asleep it falls outside their working hours; undefined where fewer than LEAST_WITH_HOURS have chosen any. */
export function outsideHours(at: Date, minutes: number, people: readonly Located[]): number | undefined {
  if (people.filter((p) => p.working !== undefined).length < LEAST_WITH_HOURS) return undefined;
  return people.filter(({ working, zone }) => working !== undefined && within(NIGHT, at, minutes, zone, "none") && !within(working, at, minutes, zone, "whole"))
    .length;
}

/** Whether it is in those hours from beginning to end ("whole"), or neither begins nor ends in them ("none"). */
function within(hours: string, at: Date, minutes: number, zone: string, how: "whole" | "none"): boolean {
  const last = new Date(at.getTime() + Math.max(0, minutes - 1) * MINUTE);
  const [begins, ends] = [at, last].map((moment) => endOfHours(hours, moment, zone) !== undefined);
  return how === "whole" ? begins === true && ends === true : begins === false && ends === false;
}

const localTime = (at: Date, zone: string): string => new Date(wallAt(at.getTime(), zone)).toISOString().slice(11, 16);
