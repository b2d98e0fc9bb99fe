import type { Db } from "../../../services/store/store.ts";
import type { ConclusionEntry, ConclusionStatus } from "../conclusion.ts";
import type { TrackingStatus } from "./tracking.ts";

type Entry = Pick<ConclusionEntry, "countries" | "owners" | "status">;

// What follows for a country that has taken it on, and says nothing.
const BY_STATUS: Readonly<Record<ConclusionStatus, TrackingStatus>> = {
  proposed: "not-started",
  adopted: "not-started",
  "in-progress": "under-way",
  done: "done",
  dropped: "no-information",
  superseded: "no-information",
};

/**
 * How far each country is, by its code, that a recommendation concerns: those that it names, else all of the community (`here`). What a
 * country says itself counts; else, where it is to do it, what the state of the recommendation is.
 */
export function progressOf(
  entry: Entry,
  said: ReadonlyMap<string, TrackingStatus>,
  here: readonly string[],
): ReadonlyMap<string, TrackingStatus> {
  const own = concerned(entry);
  const countries = [...new Set([...(own.length > 0 ? own : here), ...said.keys()])].sort();
  const does = (country: string) => entry.owners.some(({ kind, value }) => kind === "country" && value === country);
  return new Map(
    countries.map((country) => [
      country,
      said.get(country) ?? (does(country) ? BY_STATUS[entry.status] : "no-information"),
    ]),
  );
}

/** Countries that a conclusion names: that it is about, or that are to do it. */
const concerned = ({ countries, owners }: Entry): string[] => [
  ...new Set([...countries, ...owners.filter(({ kind }) => kind === "country").map(({ value }) => value)]),
];

/** Countries of the community's members, where some of these names none. */
export async function countriesHere(db: Db, communityId: string, entries: readonly Entry[]): Promise<string[]> {
  if (entries.every((entry) => concerned(entry).length > 0)) return [];
  const rows = await db.person.findMany({
    where: { communityId, leftAt: null, country: { not: null }, role: { not: "guest" } },
    distinct: ["country"],
    select: { country: true },
  });
  return rows.flatMap(({ country }) => country ?? []);
}
