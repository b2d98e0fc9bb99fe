import { type Db, sql } from "../../../services/store/store.ts";
import type { Recurrence } from "../../../kernel/time/recurrence.ts";

/**
 * What was answered about a meeting's only time is about the first time where it repeats from now on, and about its only time
 * where it does not any more. To be called once the other keys are those of the new rule.
 */
export async function remapAnswers(
  db: Db,
  community: string,
  meeting: string,
  { was, is }: { readonly was: Recurrence; readonly is: Recurrence },
): Promise<void> {
  if ((was.rule === undefined) === (is.rule === undefined)) return;
  const [from, to] = was.rule === undefined ? ["", is.local] : [is.local, ""];
  // An answer about the time wins over one about the series that it was a part of.
  await db.$executeRaw(sql`
    delete from rsvp o using rsvp r where o.community_id = ${community} and r.community_id = ${community} and o.meeting_id = ${meeting}
      and r.meeting_id = ${meeting} and o.occurrence = ${to} and r.occurrence = ${from} and o.person_id = r.person_id`);
  await db.$executeRaw(sql`
    update rsvp set occurrence = ${to} where community_id = ${community} and meeting_id = ${meeting} and occurrence = ${from}`);
}
