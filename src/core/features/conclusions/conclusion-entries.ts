import type { Prisma } from "../../services/store/rows.ts";
import type { Db } from "../../services/store/store.ts";
import {
  CONCLUSION_KINDS,
  CONCLUSION_STATUSES,
  type ConclusionEntry,
  type ConclusionKind,
  type ConclusionStatus,
} from "./conclusion.ts";
import { contactNames, OWNER_SELECT, ownerOf } from "./owners/owner-columns.ts";

/** What reads conclusions as entries reads with each. */
export const WITH_ENTRY = {
  meeting: { select: { title: true } },
  author: { select: { name: true } },
  owners: { select: OWNER_SELECT, orderBy: { number: "asc" } },
  versions: { select: { language: true, text: true } },
} as const satisfies Prisma.ConclusionInclude;

type Row = Prisma.ConclusionGetPayload<{ include: typeof WITH_ENTRY }>;

/** Rows as lists show them, in their order. */
export async function entriesOf(db: Db, community: string, rows: readonly Row[]): Promise<ConclusionEntry[]> {
  const contacts = await contactNames(
    db,
    community,
    rows.flatMap(({ owners }) => owners),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: kindOf(row.kind),
    status: statusOf(row.status),
    text: row.text,
    language: row.language,
    versions: Object.fromEntries(row.versions.map(({ language, text }) => [language, text])),
    concludedAt: row.concludedAt,
    owners: row.owners.map((owner) => ownerOf(owner, contacts)),
    topics: row.topics,
    countries: row.countries,
    ...(row.dueOn === null ? {} : { dueOn: dayOf(row.dueOn) }),
    ...(row.meeting ? { meeting: row.meeting.title } : {}),
    ...(row.pillarKey === null ? {} : { pillar: row.pillarKey }),
    ...(row.author ? { author: row.author.name } : {}),
    ...(row.source === null ? {} : { source: row.source }),
  }));
}

/** A stored day, as "YYYY-MM-DD". */
export const dayOf = (day: Date): string => day.toISOString().slice(0, 10);

/** A day as it is stored. */
export const dayStored = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A stored kind; what a later version stored is a conclusion to this one. */
export const kindOf = (kind: string): ConclusionKind => CONCLUSION_KINDS.find((one) => one === kind) ?? "conclusion";

/** A stored status. */
export const statusOf = (status: string): ConclusionStatus =>
  CONCLUSION_STATUSES.find((one) => one === status) ?? "adopted";
