import type { Context } from "../../../kernel/commands/command.ts";
import { searching } from "../../../services/search/search.ts";
import { joinSql, noSql, sql } from "../../../services/store/store.ts";
import { loadCitations } from "../citations/load-citations.ts";
import { CRIMES, type Crime } from "../../../services/taxonomy/crimes.ts";
import type { ResourceEntry } from "../resource.ts";
import { standing } from "../select-resources.ts";
import type { ComparedResource, InCommon } from "./facts.ts";
import { weigh } from "./weigh.ts";

/** Most that are shown. */
export const MOST_RELATED = 10;
// Of its text so many of the likest are looked at, and of these what has so many words of it.
const ALIKE = 40;
const WORDS = 3;

/** A resource and what it has in common with the one that was asked about. */
export interface Related {
  readonly id: string;
  readonly common: InCommon;
}

type At = Pick<Context, "db" | "community" | "caller">;

/**
 * Resources that have to do with another, of those that the reader may see: by topics and crimes, citations, country and text, most
 * related first; at most MOST_RELATED. With a crime only what is about that.
 */
export async function relatedResources(at: At, to: ResourceEntry, crime?: Crime): Promise<Related[]> {
  const { db, community } = at;
  const alike = await alikeTexts(at, to);
  const { cites, citedBy } = await loadCitations(db, community.id, to.id);
  const own = await compared(at, sql`r.id = ${to.id}`);
  const [self] = own;
  if (!self) return [];
  const cited = [...cites, ...citedBy].map(({ id }) => id);
  const others = await compared(
    at,
    sql`r.id <> ${to.id} ${crime === undefined ? noSql : sql`and ${crime} = any(r.crimes)`}
      and (r.id in (${joinSql(["", ...alike.keys(), ...cited])}) or r.crimes && ${[...self.crimes]}::text[]
        or exists (select from resource_topic rt where rt.community_id = r.community_id and rt.resource_id = r.id
          and rt.topic_key = any(${[...self.topics]}::text[])))`,
  );
  const rarity = raritiesIn(others);
  const weighed = others.map((other) => {
    const common = inCommon(self, other, {
      cites: cites.some(({ id }) => id === other.id),
      citedBy: citedBy.some(({ id }) => id === other.id),
      text: alike.get(other.id) ?? 0,
    });
    return { id: other.id, common, weight: weigh(common, other, rarity) };
  });
  return weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_RELATED)
    .map(({ id, common }) => ({ id, common }));
}

/** What is compared of those, as far as the reader may see them and as they stand. */
async function compared({ db, community }: At, condition: ReturnType<typeof sql>): Promise<ComparedResource[]> {
  const rows = await db.$queryRaw<(Omit<ComparedResource, "crimes"> & { crimes: string[] })[]>(sql`
    select r.id, r.kind, r.country, r.crimes,
      array(select rt.topic_key from resource_topic rt where rt.community_id = r.community_id and rt.resource_id = r.id order by 1) as topics
    from resource r where r.community_id = ${community.id} and ${standing} and ${condition}`);
  return rows.map((row) => ({ ...row, crimes: knownCrimes(row.crimes) }));
}

/** How alike the texts of others are, as the search ranks them for its title and summary, by id: 1 for the likest. */
async function alikeTexts({ db, community, caller }: At, { id, title, summary }: ResourceEntry) {
  const search = searching(db, { community: community.id, kind: "resource", language: caller.language, limit: ALIKE });
  const words = `${title} ${summary ?? ""}`.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  const { hits } = await search({ words: [...new Set(words)].join(" ") });
  const some = hits.filter(({ doc, why }) => doc !== id && why.length >= WORDS);
  const most = Math.max(...some.map(({ score }) => score));
  return new Map(some.map(({ doc, score }) => [doc, score / most]));
}

function raritiesIn(others: readonly ComparedResource[]): (topic: string) => number {
  const having = (topic: string) => others.filter(({ topics }) => topics.includes(topic)).length;
  const known = new Map<string, number>();
  return (topic) => {
    const rarity = known.get(topic) ?? 1 - having(topic) / Math.max(1, others.length);
    known.set(topic, rarity);
    return rarity;
  };
}

function inCommon(
  self: ComparedResource,
  other: ComparedResource,
  found: Pick<InCommon, "cites" | "citedBy" | "text">,
): InCommon {
  return {
    ...found,
    topics: self.topics.filter((topic) => other.topics.includes(topic)),
    crimes: self.crimes.filter((crime) => other.crimes.includes(crime)),
    otherCrimes: other.crimes.filter((crime) => !self.crimes.includes(crime)),
    sameCountry: self.country !== null && self.country === other.country,
  };
}

/** Those of a row that are known, in the order in which they are offered. */
const knownCrimes = (stored: readonly string[]): Crime[] => CRIMES.filter((crime) => stored.includes(crime));
