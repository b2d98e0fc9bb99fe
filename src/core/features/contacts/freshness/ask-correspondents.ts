import type { ChoreContext } from "../../../services/chores/each-community.ts";
import { sql } from "../../../services/store/store.ts";
import { hasDue } from "../mandates/named.ts";
import { ANSWER_DAYS } from "./next-steps.ts";
import { planQuestions } from "./plan-questions.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

const YEAR_DAYS = 365;

interface Asked {
  readonly country: string;
  readonly person: string;
  /** When they were asked before, where they did not answer. */
  readonly before: Date | null;
  readonly since: Date;
  readonly step: "ask" | "again" | "silent" | "wrong";
}

/**
 * Asks national correspondents whether the points of contact that their country named a year ago or more still are: once more after a
 * month, and then a year later. Returns whether somebody did not answer twice. Of two who do so at once, one does.
 */
export async function askCorrespondents(at: ChoreContext): Promise<boolean> {
  const { db, community, now } = at;
  const ago = (n: number) => new Date(now.getTime() - n * DAY_MS);
  // What was named or ended one by one is answered, too.
  await db.$executeRaw(sql`
    update correspondent k set asked_at = null, silences = 0
    where k.community_id = ${community.id} and k.asked_at is not null and not ${hasDue(now)}`);
  const step = sql`case when k.asked_at > ${ago(-1)} then 'wrong' when k.asked_at is null or k.asked_at <= ${ago(YEAR_DAYS)} then 'ask'
    when k.asked_at > ${ago(ANSWER_DAYS)} then null when k.silences = 0 then 'again' when k.silences = 1 then 'silent' end`;
  const rows = await db.$queryRaw<Asked[]>(sql`
    select k.country, k.person_id as person, k.asked_at as before, k.since, ${step} as step
    from correspondent k join person p on p.community_id = k.community_id and p.id = k.person_id
    where k.community_id = ${community.id} and p.left_at is null and p.suspended_at is null and ${hasDue(now)} and ${step} is not null
    order by k.country for update of k`);
  if (rows.length === 0) return false;
  await db.$executeRaw(sql`
    update correspondent k set
      asked_at = case n.step when 'silent' then k.asked_at else ${now}::timestamptz end,
      silences = case n.step when 'ask' then 0 when 'again' then 1 when 'silent' then 2 else k.silences end
    from unnest(${rows.map(({ country }) => country)}::text[], ${rows.map((row) => row.step)}::text[]) n(country, step)
    where k.community_id = ${community.id} and k.country = n.country`);
  await planQuestions(
    at,
    rows.flatMap(({ country, person, before, since, step: done }) =>
      done === "ask" || done === "again"
        ? [
            {
              ...({ about: "mandates", person, subject: country, again: done === "again" } as const),
              occurrence: `${(before ?? since).toISOString()} ${done} ${now.toISOString().slice(0, 10)}`,
            },
          ]
        : [],
    ),
  );
  return rows.some((row) => row.step === "silent");
}
