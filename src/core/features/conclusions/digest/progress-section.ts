import type { DigestQuestion, DigestReading, DigestSection } from "../../../services/digests/section.ts";
import { byWeek, inStretches, weekOf, withinWeeks } from "../../../services/digests/stretches.ts";
import { joinSql, sql } from "../../../services/store/store.ts";
import { conclusionsById } from "../list-conclusions.ts";
import { conclusionItem, fits } from "./conclusion-item.ts";
import { isNewBeside } from "./new-section.ts";

/** What changes of a conclusion are progress: what became of it, and what was noted of it. */
const TOLD = sql`ch.what in ('status', 'progress')`;

const changes = ({ community }: DigestReading) => sql`conclusion_change ch
  join conclusion c on c.community_id = ch.community_id and c.id = ch.conclusion_id and c.withdrawn_at is null
  where ch.community_id = ${community.id} and ${TOLD}`;

/** Conclusions of which the status changed or something was noted since, each once with how it stands now; what the same digest says as new stands there with its state. */
export const progress: DigestSection = {
  name: "progress",
  rank: 21,
  label: "conclusion.digest.progress",
  counted: (t, count) => t("conclusion.digest.progress.counted", { count }),
  news: true,
  async build(reading, asked) {
    const all = await reading.db.$queryRaw<{ id: string; edge: string[]; told: boolean }[]>(sql`
      select c.id, coalesce(array_agg(c.id || '/' || ch.number) filter (where ch.at > ${asked.edge}), '{}') as edge,
        bool_and(not ${isNewBeside(asked)}) as told
      from ${changes(reading)} and ${since(asked)} group by c.id order by max(ch.at) desc, c.id`);
    const rows = all.filter(({ told }) => told);
    const entries = await conclusionsById(
      reading.db,
      reading.community.id,
      rows.slice(0, asked.most).map(({ id }) => id),
    );
    return {
      count: rows.length,
      items: entries.map((entry) =>
        conclusionItem(entry, reading, { says: [reading.t(`conclusion.status.${entry.status}`)] }),
      ),
      more: { command: "conclusion list", input: {} },
      edge: all.flatMap(({ edge }) => edge),
    };
  },
  async weekly(reading, filters, until, weeks) {
    const rows = await reading.db.$queryRaw<{ week: number; count: number }[]>(sql`
      select ${weekOf(sql`ch.at`, until, weeks)} as week, count(*)::int as count from ${changes(reading)}
        and ${withinWeeks(sql`ch.at`, until, weeks)} and (${joinSql(filters.map(fits), " or ")}) group by 1`);
    return byWeek(rows, weeks);
  },
};

const since = (asked: DigestQuestion) =>
  inStretches(asked, { at: sql`ch.at`, id: sql`(c.id || '/' || ch.number)`, fits });
