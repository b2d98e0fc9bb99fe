import { type CommunityDb, sql } from "../../../services/store/store.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** So many days somebody has for an answer, before they are asked again, and before that counts as a second silence. Our choice: longer than a holiday. */
export const ANSWER_DAYS = 30;
/** Contacts of one community that one run asks about; the others are asked about by the next. */
const AT_ONCE = 200;

/** What is to be done about a contact: to ask, to ask again, or to mark it as stale. */
export type FreshnessStep = "ask" | "again" | "stale";

/** A contact of which it is time. */
export interface Stepped {
  readonly id: string;
  /** Whose it is. */
  readonly person: string | null;
  /** Since when what stands there is not confirmed: by it the question is told from earlier ones. */
  readonly base: Date;
  readonly step: FreshnessStep;
}

/** Whether somebody can be asked: it is theirs, and they are here. */
const OWNED = sql`(p.id is not null and p.left_at is null and p.suspended_at is null)`;

/** When what stands in the contact `c` was last said to be right; null where it never was. */
export const RIGHT_AT = sql`greatest(c.confirmed_at, c.verified_at)`;

/** Whether the contact `c` was asked about, and nobody answered yet. */
export const IS_OPEN = sql`(c.asked_at is not null and (${RIGHT_AT} is null or c.asked_at > ${RIGHT_AT}))`;

/**
 * Takes the next step with contacts of which it is time, those that are somebody's here or the others, and returns them: what is not confirmed
 * for so many days is asked about, once more after a month, and stale after another. Of two who do so at once, one does. What a clock that was
 * wrong noted in the future counts from now.
 */
export async function nextSteps(
  { db, community, now }: { readonly db: CommunityDb; readonly community: { readonly id: string }; readonly now: Date },
  { days, owned }: { readonly days: number; readonly owned: boolean },
): Promise<readonly Stepped[]> {
  const ago = (n: number) => new Date(now.getTime() - n * DAY_MS);
  const ahead = ago(-1);
  const base = sql`greatest(coalesce(${RIGHT_AT}, c.created_at), c.stale_at)`;
  const step = sql`case when c.asked_at > ${ahead} or c.stale_at > ${ahead} then 'wrong'
    when ${IS_OPEN} and c.silences < 2 then
      case when c.asked_at > ${ago(ANSWER_DAYS)} then null when c.silences = 0 then 'again' else 'stale' end
    when ${base} <= ${ago(days)} then 'ask' end`;
  // Held before it is judged: whoever confirms meanwhile has answered.
  const rows = await db.$queryRaw<Row[]>(sql`
    select c.id, c.person_id as person, ${base} as base, ${step} as step, ${IS_OPEN} as open, c.silences
    from contact c left join person p on p.community_id = c.community_id and p.id = c.person_id
    where c.community_id = ${community.id} and c.left_at is null and ${OWNED} = ${owned} and ${step} is not null
    order by c.asked_at nulls first, c.created_at, c.id limit ${AT_ONCE} for update of c`);
  if (rows.length === 0) return [];
  await db.$executeRaw(sql`
    update contact c set
      asked_at = case n.step when 'stale' then c.asked_at when 'wrong' then ${notAfter(sql`c.asked_at`, now)} else ${now}::timestamptz end,
      silences = case n.step when 'ask' then 0 when 'again' then 1 when 'stale' then 2 else c.silences end,
      stale_at = case n.step when 'stale' then ${now}::timestamptz when 'wrong' then ${notAfter(sql`c.stale_at`, now)} else c.stale_at end
    from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map((row) => row.step)}::text[]) n(id, step)
    where c.community_id = ${community.id} and c.id = n.id`);
  return rows.flatMap(stepOf);
}

interface Row extends Omit<Stepped, "step"> {
  readonly step: FreshnessStep | "wrong";
  readonly open: boolean;
  readonly silences: number;
}

/** What was asked by a clock that was wrong may not have been said yet: it is to be said now, and once. */
function stepOf({ id, person, base, step, open, silences }: Row): Stepped[] {
  const one = { id, person, base };
  if (step !== "wrong") return [{ ...one, step }];
  return open && silences < 2 ? [{ ...one, step: silences === 0 ? "ask" : "again" }] : [];
}

/** A moment, or now where that is in the future. */
const notAfter = (moment: ReturnType<typeof sql>, now: Date) =>
  sql`case when ${moment} > ${now}::timestamptz then ${now}::timestamptz else ${moment} end`;
