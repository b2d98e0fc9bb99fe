import { em } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import type { Press } from "../../kernel/views/model.ts";
import type { DigestFilter, DigestSection } from "../digests/section.ts";
import { byWeek, inStretches, weekOf, withinWeeks } from "../digests/stretches.ts";
import { joinSql, sql } from "../store/store.ts";
import { personCards } from "./person-card.ts";

const NAME = 60;

const since = sql`coalesce(p.admitted_at, p.created_at)`;
const standing = sql`p.role <> 'guest' and p.left_at is null and p.suspended_at is null`;
const fits = ({ pillar, topic, country }: DigestFilter) => sql`(${pillar === undefined}
  and ${topic === undefined ? sql`true` : sql`${topic} = any(p.topics)`} and ${country === undefined ? sql`true` : sql`p.country = ${country}`})`;

/** Who became a member since, to those who are members themselves. */
export const newMembers: DigestSection = {
  name: "members",
  rank: 24,
  label: "members.digest.new",
  counted: (t, count) => t("members.news", { count }),
  news: true,
  only: "members",
  async build({ db, community, t, format, readers, catalogue }, asked) {
    const rows = await db.$queryRaw<{ id: string; name: string; country: string | null; edge: boolean }[]>(sql`
      select p.id, p.name, p.country, ${since} > ${asked.edge} as edge from person p
      where p.community_id = ${community.id} and ${standing} and ${inStretches(asked, { at: since, id: sql`p.id`, fits })}
      order by ${since} desc, p.id`);
    const shown = rows.slice(0, asked.most);
    const cards = await personCards(
      catalogue,
      { db, community, t },
      shown.map(({ id }) => id),
    );
    return {
      count: rows.length,
      items: shown.map(({ id, name, country }) => ({
        line: [
          truncate(name, NAME, { at: "word" }),
          ...(country === null ? [] : [em(` · ${format.country(country)}`)]),
        ],
        ...shownBy(readers === "moderators" ? showButton(t, name, "person show", { person: id }) : cards.get(id)),
      })),
      edge: rows.flatMap(({ id, edge }) => (edge ? [id] : [])),
    };
  },
  async weekly({ db, community, readers }, filters, until, weeks) {
    if (readers === "anybody") return [];
    const rows = await db.$queryRaw<{ week: number; count: number }[]>(sql`
      select ${weekOf(since, until, weeks)} as week, count(*)::int as count from person p
      where p.community_id = ${community.id} and ${standing} and ${withinWeeks(since, until, weeks)}
        and (${joinSql(filters.map(fits), " or ")}) group by 1`);
    return byWeek(rows, weeks);
  },
};

const shownBy = (show: Press | undefined) => (show ? { show } : {});
