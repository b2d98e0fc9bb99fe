import type { Context } from "../../../kernel/commands/command.ts";
import type { FollowedMerge } from "../changing/keep-change.ts";
import { moveReports } from "../reports/move-reports.ts";
import { moveRequests } from "../requests/move-requests.ts";
import { sql, type Whole } from "../../../services/store/store.ts";
import type { ContactPair } from "./held-pair.ts";

type At = Whole<Context>;

/** Has everything that names the contact that goes name the one that stays: nothing changed hands, so no mandate ends. */
export async function follow(at: At, { stays, goes }: ContactPair): Promise<FollowedMerge> {
  const { db, community } = at;
  const history = await db.$queryRaw<{ id: string }[]>(sql`
    update mandate set contact_id = ${stays} where community_id = ${community.id} and contact_id = ${goes} returning id`);
  await db.$executeRaw(sql`
    update point_of_contact set contact_id = ${stays} where community_id = ${community.id} and contact_id = ${goes}`);
  const deputies = await db.$queryRaw<{ country: string; topic: string }[]>(sql`
    update point_of_contact set deputy_id = ${stays} where community_id = ${community.id} and deputy_id = ${goes} and contact_id <> ${stays}
    returning country, topic_key as topic`);
  // What it was before changes of its own leads nowhere any more.
  await db.contactChange.deleteMany({ where: { communityId: community.id, contactId: goes } });
  const all = { from: goes, to: stays };
  const [reports, requests] = [await moveReports(at, all), await moveRequests(at, all)];
  return { history: history.map(({ id }) => id), deputies, reports, requests };
}

/** The same the other way round: what followed names the contact again that went, which is there again, as far as it still names the one that stayed. */
export async function unfollow(
  at: At,
  { stays, goes }: ContactPair,
  { history, deputies, reports, requests }: FollowedMerge,
): Promise<void> {
  const { db, community } = at;
  await db.$executeRaw(sql`
    update mandate set contact_id = ${goes} where community_id = ${community.id} and contact_id = ${stays} and id = any(${[...history]}::text[])`);
  // Who holds one now stands in the history.
  await db.$executeRaw(sql`
    update point_of_contact p set contact_id = ${goes} where p.community_id = ${community.id} and p.contact_id = ${stays}
      and exists (select from mandate m where m.community_id = p.community_id and m.country = p.country and m.topic_key = p.topic_key
        and m.contact_id = ${goes} and m.ended_at is null)`);
  await db.$executeRaw(sql`
    update point_of_contact p set deputy_id = ${goes} from jsonb_to_recordset(${JSON.stringify(deputies)}::jsonb) d(country text, topic text)
    where p.community_id = ${community.id} and p.country = d.country and p.topic_key = d.topic and p.deputy_id = ${stays}`);
  await moveReports(at, { from: stays, to: goes, only: reports });
  await moveRequests(at, { from: stays, to: goes, only: requests });
}
