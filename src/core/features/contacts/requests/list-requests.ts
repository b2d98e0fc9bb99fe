import type { Context } from "../../../kernel/commands/command.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import type { RequestState } from "./request.ts";

/** One of somebody's requests, as a list shows it to them. */
export interface ListedRequest {
  readonly id: string;
  /** Whether it waits for them; else they asked for it. */
  readonly waits: boolean;
  /** Who asks; or the contact that was asked for something, null where they may not see it any more. */
  readonly name: string | null;
  readonly wanted: string;
  readonly reason: string;
  readonly state: RequestState;
  /** They have to answer first. */
  readonly asksBack: boolean;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

type In = Pick<Context, "db" | "community" | "now">;

/** The requests that wait for a person, without those of whom they do not let ask, and all that they asked for lately: the newest first. */
export function listRequests({ db, community, now }: In, person: string): Promise<ListedRequest[]> {
  return db.$queryRaw<ListedRequest[]>(sql`
    select q.id, q.owner_id = ${person} as waits, case when q.owner_id = ${person} then p.name else c.name end as name, q.wanted, q.reason, q.state,
      q.question is not null and q.answer is null as "asksBack", q.expires_at as "expiresAt", q.ended_at as "endedAt"
    from contact_request q join person p on p.community_id = q.community_id and p.id = q.asker_id
    left join contact c on c.community_id = q.community_id and c.id = q.contact_id
    where q.community_id = ${community.id} and (q.asker_id = ${person} or (q.owner_id = ${person} and q.open and q.expires_at > ${now}
      and p.left_at is null and p.suspended_at is null
      and not exists (select from contact_block b where b.community_id = q.community_id and b.owner_id = q.owner_id and b.asker_id = q.asker_id)))
    order by waits desc, q.asked_at desc, q.id`);
}

/** Whom a person does not let ask, by name. */
export function blockedBy(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  owner: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return db.$queryRaw(sql`
    select p.id, p.name from contact_block b join person p on p.community_id = b.community_id and p.id = b.asker_id
    where b.community_id = ${community.id} and b.owner_id = ${owner} order by p.name, p.id`);
}
