import { truncate } from "../../kernel/text/truncate.ts";
import { em } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { DigestFilter, DigestItem, DigestReading, DigestSection } from "../../services/digests/section.ts";
import { aboutAll, byWeek, inStretches, weekOf, withinWeeks } from "../../services/digests/stretches.ts";
import { joinSql, sql } from "../../services/store/store.ts";
import { factsSaid } from "./card/said.ts";
import { type ResourceEntry, titleIn } from "./resource.ts";
import { loadResources } from "./select-resources.ts";

const TITLE = 80;

/** The condition that the resource `r` fits what a digest is about. */
export const resourceFits = ({ pillar, topic, country }: DigestFilter) => sql`(${pillar === undefined}
  and ${topic === undefined ? sql`true` : sql`exists (select from resource_topic rt where rt.community_id = r.community_id and rt.resource_id = r.id and rt.topic_key = ${topic})`}
  and ${country === undefined ? sql`true` : sql`r.country = ${country}`})`;

/** Resources that came into the library since: those that were suggested, when they were approved. */
export const newResources: DigestSection = {
  name: "resources",
  rank: 22,
  label: "resource.digest.new",
  counted: (t, count) => t("resource.digest.new.counted", { count }),
  news: true,
  async build(reading, asked) {
    const { db, community } = reading;
    const rows = await db.$queryRaw<{ id: string; edge: boolean }[]>(sql`
      select r.id, r.published_at > ${asked.edge} as edge from resource r
      where r.community_id = ${community.id} and r.published_at is not null
        and ${inStretches(asked, { at: sql`r.published_at`, id: sql`r.id`, fits: resourceFits })} order by r.published_at desc, r.id`);
    const shown = rows.slice(0, asked.most).map(({ id }) => id);
    const entries = await loadResources(db, community.id, shown);
    return {
      count: rows.length,
      items: entries.map((one) => itemOf(one, reading)),
      more: { command: "resource list", input: aboutAll(asked) },
      edge: rows.flatMap(({ id, edge }) => (edge ? [id] : [])),
    };
  },
  async weekly({ db, community }, filters, until, weeks) {
    const rows = await db.$queryRaw<{ week: number; count: number }[]>(sql`
      select ${weekOf(sql`r.published_at`, until, weeks)} as week, count(*)::int as count from resource r
      where r.community_id = ${community.id} and ${withinWeeks(sql`r.published_at`, until, weeks)}
        and (${joinSql(filters.map(resourceFits), " or ")}) group by 1`);
    return byWeek(rows, weeks);
  },
};

function itemOf(resource: ResourceEntry, { t, format }: DigestReading): DigestItem {
  const { id, language } = resource;
  const title = titleIn(resource, format.language);
  const facts = [...factsSaid(resource, { t, format }), format.languageName(language)];
  return {
    line: [truncate(title, TITLE, { at: "word" }), em(` · ${facts.join(" · ")}`)],
    show: showButton(t, title, "resource show", { resource: id }),
  };
}
