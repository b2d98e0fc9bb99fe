import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { asCommunity, sql } from "../../../services/store/store.ts";
import { readCitations } from "../citations/read-citations.ts";
import { isOver, type ResourceEntry, type ResourceInput } from "../resource.ts";
import { columnsOf } from "../resource-columns.ts";
import { indexResource } from "../revise-resource.ts";
import { loadResources } from "../select-resources.ts";
import { writeParts } from "../write-resources.ts";
import { differences, noteChanges } from "./history.ts";
import { mayChange } from "./may-change.ts";
import { refuseCircle } from "./refuse-circle.ts";
import { type ResourceField, textsOf } from "./texts.ts";

/** What is to be different about a resource: absent stays, null goes. Titles are changed one by one. */
export type ResourceChange = {
  readonly [K in keyof Omit<ResourceInput, "titles">]?: ResourceInput[K] | null | undefined;
} & { readonly titles?: Readonly<Record<string, string | null | undefined>> };

type At = Pick<Context, "db" | "community" | "caller" | "now">;

/** With which reason, and the number of the last change that whoever changes it saw. */
export interface HowChanged {
  readonly why?: string | undefined;
  readonly seen?: number | undefined;
}

/**
 * Changes a resource and files it anew; what was is in its history. What somebody else changed since it was seen stays, where this
 * does not change it itself. Returns the names of what became different. Throws UserError where the caller may not.
 */
export async function changeResource(
  at: At,
  id: string,
  given: ResourceChange,
  how: HowChanged,
): Promise<readonly ResourceField[]> {
  const { db, community, caller, now } = at;
  // Held first, so that two who change it do so one after the other.
  await db.$queryRaw(sql`select 1 from resource where community_id = ${community.id} and id = ${id} for update`);
  const [was] = await loadResources(db, community.id, [id]);
  if (!was) return refuse("resource.gone");
  if (!(await mayChange(at, was))) return refuse("resource.edit.others");
  const is = await asChanged(at, was, given, how.seen);
  if (is.replacedBy !== was.replacedBy) await refuseCircle(at, id, is.replacedBy);
  const noted = differences(was, is);
  if (noted.length === 0) return [];
  const where = { communityId: community.id, id };
  await db.resource.updateMany({ where, data: { ...columnsOf(is), changedAt: now } });
  await writeParts(db, community.id, [{ id, stored: true, resource: is }]);
  await noteChanges(db, { community: community.id, now, by: caller.personId, why: how.why }, [{ id, noted }]);
  await asCommunity(at, "indexing", (whole) => indexResource(whole.db, community.id, id));
  await asCommunity(at, "citing", (whole) => readCitations({ ...whole, now }, [id]));
  return noted.map(({ what }) => what);
}

/** A resource as it would be; what somebody else changed since `seen` stays, where the change leaves it as it was seen. */
export const asChanged = async (
  at: At,
  was: ResourceEntry,
  given: ResourceChange,
  seen?: number,
): Promise<ResourceInput> => changed(was, await withoutOld(at, was, given, seen), at.now);

/** A resource as it is to be. What something took the place of holds no more, and its status is as of today, where nothing else is said. */
function changed(was: ResourceEntry, given: ResourceChange, now: Date): ResourceInput {
  const { id: _id, published: _published, submittedById: _by, changedAt: _at, ...kept } = was;
  const { titles, ...rest } = given;
  const said = Object.entries(rest).filter(([, value]) => value !== undefined);
  const next: ResourceInput = {
    ...(kept as ResourceInput),
    ...(Object.fromEntries(said.map(([key, value]) => [key, value ?? undefined])) as Partial<ResourceInput>),
    titles: withoutNull({ ...was.titles, ...titles }, was.titles),
  };
  const replaced = given.replacedBy != null && given.replacedBy !== was.replacedBy;
  const legalStatus =
    replaced && !isOver(next.legalStatus ?? "unknown") && (given.legalStatus ?? was.legalStatus) === was.legalStatus
      ? "superseded"
      : (next.legalStatus ?? "unknown");
  const dated = legalStatus !== was.legalStatus && (given.statusAsOf ?? was.statusAsOf) === was.statusAsOf;
  return {
    ...next,
    legalStatus,
    ...(dated && legalStatus !== "unknown" ? { statusAsOf: now.toISOString().slice(0, 10) } : {}),
  };
}

/** What is said of titles, beside what they were. */
const withoutNull = (
  titles: Readonly<Record<string, string | null | undefined>>,
  were: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(titles).flatMap(([code, title]) => {
      const said = title === undefined ? were[code] : title;
      return said == null ? [] : [[code, said]];
    }),
  );

const FIELDS: Readonly<Partial<Record<ResourceField, keyof ResourceChange>>> = {
  ...{ title: "title", url: "url", kind: "kind", country: "country", body: "body", year: "year", adopted: "adoptedOn" },
  ...{ in_force: "inForceOn", language: "language", languages: "languages", topics: "topics", pillar: "pillar" },
  ...{ crimes: "crimes", citation: "citation", court: "court", number: "caseNumber", outcome: "outcome" },
  ...{
    status: "legalStatus",
    status_as_of: "statusAsOf",
    replaced_by: "replacedBy",
    source: "source",
    read_on: "readOn",
  },
  ...{ summary: "summary", sharing: "sharing" },
};

/** A change without what whoever makes it left as they saw it, and somebody else has changed since. */
async function withoutOld(
  { db, community }: At,
  was: ResourceEntry,
  given: ResourceChange,
  seen: number | undefined,
): Promise<ResourceChange> {
  if (seen === undefined) return given;
  const since = await db.resourceChange.findMany({
    where: { communityId: community.id, resourceId: was.id, number: { gt: seen } },
    orderBy: { number: "asc" },
  });
  const texts = textsOf(changed(was, given, new Date(0)));
  const first = new Map(since.toReversed().map(({ what, from }) => [what as ResourceField, from ?? ""]));
  const old = [...first].filter(([what, from]) => texts[what] === from);
  const titles = Object.fromEntries(
    old.flatMap(([what]) => (what.startsWith("title_") ? [[what.slice(6), undefined]] : [])),
  );
  return {
    ...given,
    ...Object.fromEntries(old.flatMap(([what]) => (FIELDS[what] === undefined ? [] : [[FIELDS[what], undefined]]))),
    titles: { ...given.titles, ...titles },
  };
}
