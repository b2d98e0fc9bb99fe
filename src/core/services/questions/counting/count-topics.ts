import type { Context } from "../../../kernel/commands/command.ts";
import { isEveryday } from "../../../kernel/language/common-words/common-words.ts";
import { monthAt } from "../../../kernel/time/months.ts";
import { type Db, sql } from "../../store/store.ts";
import { valuesOf } from "../reading/condition.ts";
import { understood } from "../understanding.ts";

/** Counts that topics (their keys) were asked for, each once; nothing is noted of who asked. */
export async function countTopics(
  { db, community, now }: Pick<Context, "db" | "community" | "now">,
  topics: readonly string[],
): Promise<void> {
  if (topics.length === 0) return;
  const month = `${monthAt(now, community.zone)}-01`;
  await db.$queryRaw(sql`select topics_looked_up(${[...new Set(topics)]}::text[], ${month}::date)::text`);
}

/** The same of the topics that a question names. */
export async function countTopicsIn(
  context: Pick<Context, "db" | "community" | "now" | "terms">,
  question: string,
): Promise<void> {
  const { conditions } = await understood(context.db, question, {
    recognisers: [],
    terms: await context.terms(),
    tells: ({ folded }) => folded.length > 1 && !isEveryday(folded),
  });
  const asked = conditions.filter(({ excluded }) => !excluded);
  await countTopics(
    context,
    asked.flatMap((one) => valuesOf(one, "topic")),
  );
}

/** How often a topic was asked for in a month ("2026-10"), by whomever. */
export interface TopicLookUps {
  readonly month: string;
  readonly topic: string;
  readonly count: number;
}

/** How often topics were asked for from one month to another, both in it, as far as the reader may know. */
export async function topicLookUps(db: Db, community: string, first: string, last: string): Promise<TopicLookUps[]> {
  return db.$queryRaw<TopicLookUps[]>(sql`
    select to_char(l.month, 'YYYY-MM') as month, l.topic_key as topic, sum(l.count)::int as count
    from topic_look_up l where l.community_id = ${community} and l.month between ${`${first}-01`}::date and ${`${last}-01`}::date
    group by 1, 2 order by 1, 2`);
}
