import { type Sharing, sharingRank } from "../../kernel/access/sharing.ts";
import type { Prisma } from "../../services/store/rows.ts";
import { type Db, sql } from "../../services/store/store.ts";
import { type ConclusionKind, type ConclusionStatus, type Crime, OPEN_STATUSES, type Output } from "./conclusion.ts";
import { dayStored } from "./conclusion-entries.ts";
import type { OwnerInput } from "./owners/owner.ts";
import { ownerColumns } from "./owners/owner-columns.ts";

/** What conclusions are asked for; an absent part asks for any. */
export interface ConclusionFilter {
  readonly kind?: ConclusionKind;
  /** Any of them. */
  readonly status?: readonly ConclusionStatus[];
  readonly meeting?: string;
  readonly pillar?: string;
  readonly topic?: string;
  /** It is about that country, or that country's to do. */
  readonly country?: string;
  readonly crime?: Crime;
  readonly output?: Output;
  /** Any of them is to do it. */
  readonly owners?: readonly OwnerInput[];
  /** That person answers for it: themselves, by their country, or by their own contact. */
  readonly mine?: string;
  /** Still to be done, and due before that day ("YYYY-MM-DD"). */
  readonly overdue?: string;
  /** Concluded at this moment or later. */
  readonly since?: Date;
  /** Recorded within these moments, both included. */
  readonly recorded?: { readonly from: Date; readonly to: Date };
  /** Concluded before this moment. */
  readonly until?: Date;
  /** To be done by that day, and on none before the other ("YYYY-MM-DD"). */
  readonly dueBy?: string;
  readonly dueFrom?: string;
  /** Read under that label: the stricter of its own and its meeting's. */
  readonly sharing?: Sharing;
  /** Said in that language, first or since. */
  readonly language?: string;
  /** Nobody has said it in that language. */
  readonly lacks?: string;
}

/** The condition on conclusions that stand and fit the filter. */
export async function conclusionsWhere(
  db: Pick<Db, "$queryRaw">,
  community: string,
  filter: ConclusionFilter,
): Promise<Prisma.ConclusionWhereInput> {
  const { country, owners, overdue } = filter;
  const all: Prisma.ConclusionWhereInput[] = [
    ...(country === undefined ? [] : [{ OR: [{ countries: { has: country } }, { owners: { some: { country } } }] }]),
    ...(owners === undefined ? [] : [{ owners: { some: { OR: owners.map(namedBy) } } }]),
    ...(filter.mine === undefined ? [] : [{ id: { in: await answeredFor(db, filter.mine) } }]),
    ...languageAsked(filter),
    ...daysAsked(filter),
    ...(overdue === undefined ? [] : [{ status: { in: [...OPEN_STATUSES] }, dueOn: { lt: dayStored(overdue) } }]),
  ];
  return {
    communityId: community,
    withdrawnAt: null,
    ...(filter.kind === undefined ? {} : { kind: filter.kind }),
    ...(filter.status === undefined ? {} : { status: { in: [...filter.status] } }),
    ...(filter.meeting === undefined ? {} : { meetingId: filter.meeting }),
    ...(filter.pillar === undefined ? {} : { pillarKey: filter.pillar }),
    ...(filter.topic === undefined ? {} : { topics: { has: filter.topic } }),
    ...(filter.crime === undefined ? {} : { crimes: { has: filter.crime } }),
    ...(filter.output === undefined ? {} : { output: filter.output }),
    ...(filter.recorded === undefined ? {} : { createdAt: { gte: filter.recorded.from, lte: filter.recorded.to } }),
    ...(filter.sharing === undefined ? {} : { label: sharingRank(filter.sharing) }),
    ...(all.length === 0 ? {} : { AND: all }),
  };
}

/** Between which days they were concluded, and are due. */
const daysAsked = ({ since, until, dueFrom, dueBy }: ConclusionFilter): Prisma.ConclusionWhereInput[] => [
  ...(since === undefined ? [] : [{ concludedAt: { gte: since } }]),
  ...(until === undefined ? [] : [{ concludedAt: { lt: until } }]),
  ...(dueFrom === undefined ? [] : [{ dueOn: { gte: dayStored(dueFrom) } }]),
  ...(dueBy === undefined ? [] : [{ dueOn: { lte: dayStored(dueBy) } }]),
];

/** In which languages somebody has said them, and in which nobody. */
const languageAsked = ({ language, lacks }: ConclusionFilter): Prisma.ConclusionWhereInput[] => [
  ...(language === undefined ? [] : [{ OR: [{ language }, { versions: { some: { language } } }] }]),
  ...(lacks === undefined ? [] : [{ language: { not: lacks }, versions: { none: { language: lacks } } }]),
];

function namedBy(owner: OwnerInput): Prisma.ConclusionOwnerWhereInput {
  const filled = Object.entries(ownerColumns(owner)).filter(([, value]) => value !== null);
  return Object.fromEntries(filled);
}

/** Ids of the conclusions that a person answers for, whether the reader may see them or not. */
export async function answeredFor(db: Pick<Db, "$queryRaw">, person: string): Promise<string[]> {
  const [row] = await db.$queryRaw<{ ids: string[] }[]>(sql`select rapporteur_answers_for(${person}) as ids`);
  return row?.ids ?? [];
}
