import type { Saving } from "../../../services/store/saving.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { isOver, stillOn } from "./current.ts";
import type { Mandate } from "./mandate.ts";

/** A contact, and all the mandates that it is to have. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly country: string;
  readonly mandates: readonly Mandate[];
}

/** A mandate that changed hands: from whom, and to whom; ids of contacts. */
export interface Handover {
  readonly country: string;
  readonly topic: string;
  readonly from?: string;
  readonly to?: string;
}

interface Named extends Mandate {
  readonly country: string;
  readonly id: string;
  readonly holder: string;
}

/**
 * Gives contacts just those mandates: one that somebody else has for the same country and topic goes over, and what is not
 * among them, or is over, ends. Who had which, and who has, is kept for good. `by` is the id of the person who records it. Returns what changed hands.
 */
export async function nameMandates(
  db: Db,
  saving: Saving,
  holders: readonly Holder[],
  by?: string,
): Promise<readonly Handover[]> {
  if (holders.length === 0) return [];
  const { community } = saving;
  const wanted = new Map(
    holders.flatMap(({ id, name, organisation, country, mandates }) =>
      mandates
        .filter((mandate) => !isOver(mandate, saving.now))
        .map((mandate): [string, Named] => [
          `${country} ${mandate.topic}`,
          { ...mandate, country, id, holder: [name, organisation].filter((part) => part !== "").join(", ") },
        ]),
    ),
  );
  const named = JSON.stringify([...wanted.values()]);
  const current = await db.$queryRaw<{ country: string; topic: string; contact: string; past: boolean }[]>(sql`
    select pc.country, pc.topic_key as topic, pc.contact_id as contact, coalesce(pc.until < ${stillOn(saving.now)}::date, false) as past
    from point_of_contact pc
    where pc.community_id = ${community} and (pc.contact_id = any(${holders.map(({ id }) => id)}::text[])
      or (pc.country, pc.topic_key) in (select n.country, n.topic from jsonb_to_recordset(${named}::jsonb) n(country text, topic text)))`);
  const before = new Map(current.map((one) => [`${one.country} ${one.topic}`, one]));
  const over = current.filter((one) => one.past || wanted.get(`${one.country} ${one.topic}`)?.id !== one.contact);
  const begun = [...wanted]
    .filter(([key, { id }]) => before.get(key)?.contact !== id || before.get(key)?.past)
    .map(([, one]) => one);
  // Also what is left of whoever is gone.
  await end(db, saving, [...over, ...begun]);
  await write(db, community, named);
  if (begun.length > 0)
    await db.mandate.createMany({
      data: begun.map(({ country, topic, id, holder }) => ({
        ...{ communityId: community, id: saving.ids.next(), country, topicKey: topic, contactId: id, holder },
        ...{ recordedById: by ?? null, recordedAt: saving.now },
      })),
    });
  // What is known of one also stands where it is kept.
  await db.$executeRaw(sql`
    update mandate m set since = n.since, until = n.until, named_by = n."namedBy", note = n.note, deputy_id = n."deputyId",
      deputy = (select concat_ws(', ', d.name, nullif(d.organisation, '')) from contact d where d.community_id = m.community_id and d.id = n."deputyId")
    from jsonb_to_recordset(${named}::jsonb) n(country text, topic text, since date, until date, "namedBy" text, note text, "deputyId" text)
    where m.community_id = ${community} and m.country = n.country and m.topic_key = n.topic and m.ended_at is null
      and (m.since, m.until, m.named_by, m.note, m.deputy_id) is distinct from (n.since, n.until, n."namedBy", n.note, n."deputyId")`);
  return [
    ...over.map(({ country, topic, contact: from }) => {
      const to = wanted.get(`${country} ${topic}`)?.id;
      return { country, topic, from, ...(to === undefined ? {} : { to }) };
    }),
    ...begun.filter(({ country, topic }) => !before.has(`${country} ${topic}`)).map(({ country, topic, id: to }) => ({ country, topic, to })), // biome-ignore format: one line
  ];
}

async function end(
  db: Db,
  { community, now }: Saving,
  over: readonly { readonly country: string; readonly topic: string }[],
): Promise<void> {
  if (over.length === 0) return;
  const which = sql`select o.country, o.topic from jsonb_to_recordset(${JSON.stringify(over)}::jsonb) o(country text, topic text)`;
  await db.$executeRaw(
    sql`delete from point_of_contact pc where pc.community_id = ${community} and (pc.country, pc.topic_key) in (${which})`,
  );
  await db.$executeRaw(
    sql`update mandate m set ended_at = ${now} where m.community_id = ${community} and m.ended_at is null and (m.country, m.topic_key) in (${which})`,
  );
}

// The key of the table is what makes a point of contact single.
async function write(db: Db, community: string, named: string): Promise<void> {
  await db.$executeRaw(sql`
    insert into point_of_contact (community_id, country, topic_key, contact_id, since, until, named_by, note, deputy_id)
    select ${community}, n.country, n.topic, n.id, n.since, n.until, n."namedBy", n.note, n."deputyId"
    from jsonb_to_recordset(${named}::jsonb) n(country text, topic text, id text, since date, until date, "namedBy" text, note text, "deputyId" text)
    on conflict (community_id, country, topic_key) do update set contact_id = excluded.contact_id, since = excluded.since,
      until = excluded.until, named_by = excluded.named_by, note = excluded.note, deputy_id = excluded.deputy_id`);
}
