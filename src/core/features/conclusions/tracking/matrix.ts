import type { Db } from "../../../services/store/store.ts";
import type { ConclusionEntry } from "../conclusion.ts";
import { type ConclusionFilter, conclusionsById, countConclusions, listConclusions } from "../list-conclusions.ts";
import { countriesHere, progressOf } from "./concerned.ts";
import { TRACKED_STATUSES, type TrackingStatus, trackingOf } from "./tracking.ts";

/** How far a country is with a recommendation. */
export interface TrackingCell {
  readonly country: string;
  readonly status: TrackingStatus;
  /** Address of what shows it. */
  readonly evidence?: string;
  readonly at?: Date;
}

/** A recommendation, and how far each country is that it is for; it concerns all where it names none. */
export interface TrackedConclusion {
  readonly entry: ConclusionEntry;
  readonly cells: readonly TrackingCell[];
}

/** Recommendations × countries. */
export interface TrackingMatrix {
  /** By their codes, in order. */
  readonly countries: readonly string[];
  readonly rows: readonly TrackedConclusion[];
  /** How many recommendations fit, of which these are the newest. */
  readonly total: number;
  /** Rank of the strictest label among them. */
  readonly label: number;
}

/** Most recommendations of one matrix, the newest. */
const MOST_TRACKED = 100;

/** How far countries are with recommendations that fit the filter, as far as the reader may see them. */
export async function trackingMatrix(
  db: Db,
  community: string,
  filter: ConclusionFilter = {},
  most = MOST_TRACKED,
): Promise<TrackingMatrix> {
  const wanted = { status: [...TRACKED_STATUSES], ...filter, kind: "recommendation" as const };
  const entries = await listConclusions(db, community, wanted, most);
  const total = entries.length < most ? entries.length : await countConclusions(db, community, wanted);
  return { ...(await matrixOf(db, community, entries)), total };
}

/** The same of one conclusion; without a row where the reader may not see it. */
export async function trackingOfOne(db: Db, community: string, id: string): Promise<TrackingMatrix> {
  const matrix = await matrixOf(db, community, await conclusionsById(db, community, [id]));
  return { ...matrix, total: matrix.rows.length };
}

async function matrixOf(
  db: Db,
  communityId: string,
  entries: readonly ConclusionEntry[],
): Promise<Omit<TrackingMatrix, "total">> {
  const stored = await db.conclusionTracking.findMany({
    where: { communityId, conclusionId: { in: entries.map(({ id }) => id) } },
    orderBy: [{ conclusionId: "asc" }, { country: "asc" }],
  });
  const here = await countriesHere(db, communityId, entries);
  const rows = entries.map((entry): TrackedConclusion => {
    const said = new Map(stored.filter((one) => one.conclusionId === entry.id).map((one) => [one.country, one]));
    const statuses = new Map([...said].map(([country, { status }]) => [country, trackingOf(status)]));
    return {
      entry,
      cells: [...progressOf(entry, statuses, here)].map(([country, status]) => {
        const one = said.get(country);
        return {
          ...{ country, status },
          ...(one?.evidence == null ? {} : { evidence: one.evidence }),
          ...(one ? { at: one.at } : {}),
        };
      }),
    };
  });
  const countries = [...new Set(rows.flatMap(({ cells }) => cells.map(({ country }) => country)))].sort();
  const labels = await db.conclusion.findMany({
    where: { communityId, id: { in: entries.map(({ id }) => id) } },
    select: { label: true },
  });
  return { countries, rows, label: Math.max(0, ...labels.map(({ label }) => label)) };
}
