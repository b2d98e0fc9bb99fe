import type { DigestQuestion, DigestReading, DigestSection, DigestTold } from "../../../services/digests/section.ts";
import {
  aboutAll,
  byWeek,
  inStretches,
  stretchesOf,
  weekOf,
  withinWeeks,
} from "../../../services/digests/stretches.ts";
import { joinSql, type Sql, sql } from "../../../services/store/store.ts";
import { conclusionsById } from "../list-conclusions.ts";
import { typedWithin } from "./recorded-within.ts";
import { conclusionItem, fits } from "./conclusion-item.ts";

/** Conclusions that stand and were recorded since, by pillar or topic. */
export const newConclusions: DigestSection = {
  name: "conclusions",
  rank: 20,
  label: "conclusion.digest.new",
  counted: (t, count) => t("conclusion.digest.new.counted", { count }),
  news: true,
  async build(reading, asked) {
    const groups = await groupsOf(reading, asked);
    const count = groups.reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return { count, items: [] };
    // News goes by when it was recorded, which may be long after it was concluded.
    const from = new Date(Math.min(...groups.map((one) => one.first.getTime())));
    const to = new Date(Math.max(...asked.stretches.map(({ upTo }) => upTo.getTime())));
    return {
      count,
      ...(await latest(reading, asked)),
      more: { command: "conclusion list", input: { ...aboutAll(asked), recorded: typedWithin({ from, to }) } },
      groups: groups.map(({ key, pillar, count: many }) => ({
        heading: key === "" ? reading.t("conclusion.digest.other") : reading.term(key),
        count: many,
        ...(key === "" ? { rest: true as const } : { input: { [pillar ? "pillar" : "topic"]: key } }),
      })),
    };
  },
  async weekly({ db, community }, filters, until, weeks) {
    const rows = await db.$queryRaw<{ week: number; count: number }[]>(sql`
      select ${weekOf(sql`c.created_at`, until, weeks)} as week, count(*)::int as count from conclusion c
      where c.community_id = ${community.id} and c.withdrawn_at is null and ${withinWeeks(sql`c.created_at`, until, weeks)}
        and (${joinSql(filters.map(fits), " or ")}) group by 1`);
    return byWeek(rows, weeks);
  },
};

interface Group {
  readonly key: string;
  readonly pillar: boolean;
  readonly count: number;
  readonly first: Date;
}

const COLUMNS = { at: sql`c.created_at`, id: sql`c.id`, fits };
const since = (question: DigestQuestion) => inStretches(question, COLUMNS);

/** The condition on a conclusion `c` that one of the digests in which another section stands says it as new. */
export const isNewBeside = (question: DigestQuestion): Sql =>
  inStretches({ stretches: stretchesOf(question, newConclusions.name) }, COLUMNS);

/** Under the pillar, or lacking that the first topic; the largest group first, what has neither last. */
async function groupsOf({ db, community, term, format }: DigestReading, question: DigestQuestion): Promise<Group[]> {
  const rows = await db.$queryRaw<Group[]>(sql`
    select coalesce(c.pillar_key, c.topics[1], '') as key, c.pillar_key is not null as pillar, count(*)::int as count,
      min(c.created_at) as first
    from conclusion c where c.community_id = ${community.id} and c.withdrawn_at is null and ${since(question)} group by 1, 2`);
  return rows.toSorted(
    (a, b) =>
      Number(a.key === "") - Number(b.key === "") ||
      b.count - a.count ||
      term(a.key).localeCompare(term(b.key), format.language),
  );
}

/** The latest of them, in the order in which they were concluded; and ids of all that came after the edge. */
async function latest(reading: DigestReading, question: DigestQuestion): Promise<Pick<DigestTold, "items" | "edge">> {
  const { db, community, term } = reading;
  const theirs = sql`conclusion c where c.community_id = ${community.id} and c.withdrawn_at is null and ${since(question)}`;
  // Each by its own index, however many there are.
  const rows = await db.$queryRaw<{ id: string; edge: boolean }[]>(sql`
    (select c.id, false as edge from ${theirs} order by c.concluded_at desc, c.id desc limit ${question.most})
    union all (select c.id, true from ${theirs} and c.created_at > ${question.edge})`);
  const ids = rows.flatMap(({ id, edge }) => (edge ? [] : [id]));
  const entries = await conclusionsById(db, community.id, ids);
  return {
    items: entries
      .toSorted((a, b) => a.concludedAt.getTime() - b.concludedAt.getTime() || (a.id < b.id ? -1 : 1))
      .map((one) => {
        const group = one.pillar ?? one.topics[0];
        return conclusionItem(one, reading, group === undefined ? {} : { group: term(group) });
      }),
    edge: rows.flatMap(({ id, edge }) => (edge ? [id] : [])),
  };
}
