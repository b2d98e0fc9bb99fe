import type { Prisma } from "../../services/store/rows.ts";
import type { Db } from "../../services/store/store.ts";
import type { Crime } from "../../services/taxonomy/crimes.ts";
import { verifiedIds } from "./freshness/checked.ts";
import type { LegalStatus, ResourceEntry, ResourceKind } from "./resource.ts";
import { entriesOf } from "./select-resources.ts";

/** What the library is listed by; an absent part asks for any. */
export interface ResourceFilter {
  readonly kind?: ResourceKind;
  /** Any of these, where there are several. */
  readonly country?: string | readonly string[];
  readonly topic?: string | readonly string[];
  readonly status?: LegalStatus;
  /** A part of what the body is called that adopted or wrote it. */
  readonly body?: string;
  readonly crime?: Crime;
  readonly pillar?: string;
  /** A language in which it can be read. */
  readonly language?: string;
  /** In one of the reader's collections, or another that they may know of. */
  readonly collection?: string;
  /** Whether somebody looked in time whether it is still so, by that moment. */
  readonly verified?: { readonly is: boolean; readonly by: Date };
  /** Years, the first and the last of them. */
  readonly since?: number;
  readonly until?: number;
}

/** In which orders a list may stand: what came last, by title, by year, by when somebody said last how they stand. */
export const RESOURCE_SORTS = {
  new: "resource.list.new",
  title: "resource.list.title-order",
  year: "resource.list.year",
  checked: "resource.list.checked",
} as const;
type Sort = keyof typeof RESOURCE_SORTS;

/** In which orders what is found may stand: what answers best, by year, by title. */
export const FOUND_SORTS = {
  best: "resource.find.best",
  year: RESOURCE_SORTS.year,
  title: RESOURCE_SORTS.title,
} as const;

const ORDERS: Readonly<Record<Sort, Prisma.ResourceOrderByWithRelationInput[]>> = {
  new: [{ publishedAt: "desc" }, { id: "desc" }],
  title: [{ folded: "asc" }, { id: "asc" }],
  year: [{ year: { sort: "desc", nulls: "last" } }, { folded: "asc" }, { id: "asc" }],
  checked: [{ freshness: { verifiedAt: { sort: "desc", nulls: "last" } } }, { publishedAt: "desc" }, { id: "desc" }],
};

/** Published resources that fit the filter, which the reader may see, in that order, at most `limit`. */
export async function listResources(
  db: Db,
  community: string,
  filter: ResourceFilter,
  { sort, limit }: { readonly sort: Sort; readonly limit: number },
): Promise<ResourceEntry[]> {
  const where = await whereOf(db, community, filter);
  const rows = await db.resource.findMany({ where, orderBy: ORDERS[sort], take: limit });
  return entriesOf(db, community, rows);
}

/** Those ids in that order; as they stand where the best is to come first. */
export async function sortedIds(
  db: Db,
  communityId: string,
  ids: readonly string[],
  sort: keyof typeof FOUND_SORTS,
): Promise<readonly string[]> {
  if (sort === "best" || ids.length < 2) return ids;
  const where = { communityId, id: { in: [...ids] } };
  const rows = await db.resource.findMany({ where, orderBy: ORDERS[sort], select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Ids of those that `listResources` would find, by title. */
export async function listedIds(db: Db, community: string, filter: ResourceFilter, limit: number): Promise<string[]> {
  const where = await whereOf(db, community, filter);
  const rows = await db.resource.findMany({ where, orderBy: ORDERS.title, take: limit, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** How many `listResources` would find without a limit. */
export const countResources = async (db: Db, community: string, filter: ResourceFilter): Promise<number> =>
  db.resource.count({ where: await whereOf(db, community, filter) });

async function whereOf(db: Db, communityId: string, filter: ResourceFilter): Promise<Prisma.ResourceWhereInput> {
  const { kind, country, topic, status, body, crime, pillar, language, collection, verified, since, until } = filter;
  const looked = verified === undefined ? [] : await verifiedIds({ db, community: communityId }, verified.by);
  const all: (Prisma.ResourceWhereInput | undefined)[] = [
    kind === undefined ? undefined : { kind },
    country === undefined ? undefined : { country: { in: [country].flat() } },
    topic === undefined ? undefined : { topics: { some: { topicKey: { in: [topic].flat() } } } },
    status === undefined ? undefined : { legalStatus: status },
    body === undefined ? undefined : { body: { contains: body, mode: "insensitive" } },
    crime === undefined ? undefined : { crimes: { has: crime } },
    pillar === undefined ? undefined : { pillarKey: pillar },
    language === undefined ? undefined : { OR: [{ language }, { languages: { has: language } }] },
    collection === undefined ? undefined : { collected: { some: { collectionId: collection } } },
    verified === undefined ? undefined : { id: verified.is ? { in: looked } : { notIn: looked } },
    since === undefined ? undefined : { year: { gte: since } },
    until === undefined ? undefined : { year: { lte: until } },
  ];
  return { communityId, publishedAt: { not: null }, AND: all.filter((one) => one !== undefined) };
}
