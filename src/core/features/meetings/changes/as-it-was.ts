import { sharingRank } from "../../../kernel/access/sharing.ts";
import { mostRead, personReads } from "../../../services/store/reader.ts";
import { type CommunityDb, sql } from "../../../services/store/store.ts";
import { invites } from "../participants/invited.ts";
import type { Meeting } from "../meeting.ts";

type In = { readonly db: CommunityDb; readonly community: { readonly id: string } };

/** What decides who may see a meeting, kept from before a change of it. */
export interface Readable extends Pick<Meeting, "sharing" | "openTo" | "organiserId" | "chairId"> {
  readonly invited: readonly { readonly kind: string; readonly value: string }[];
}

/** What decides who may see a meeting now; the meeting is as it was read. */
export async function readableAs(
  { db, community }: In,
  { id, sharing, openTo, organiserId, chairId }: Meeting,
): Promise<Readable> {
  const invited = await db.invitation.findMany({
    where: { communityId: community.id, meetingId: id },
    select: { kind: true, value: true },
  });
  return { sharing, openTo, organiserId, chairId, invited };
}

/** Of those persons the ones who could see a meeting as it was, by what they are now. */
export async function whoCouldSee({ db, community }: In, was: Readable, ids: readonly string[]): Promise<Set<string>> {
  const { sharing, organiserId, chairId, invited } = was;
  const lines = sql`unnest(${invited.map((i) => i.kind)}::text[], ${invited.map((i) => i.value)}::text[]) i (kind, value)`;
  const rows = await db.$queryRaw<{ id: string; role: string }[]>(sql`
    select p.id, p.role from person p where p.community_id = ${community.id} and p.id = any(${[...ids]}::text[])
      and (p.role in ('moderator', 'admin') or p.id in (${organiserId}::text, ${chairId}::text)
        or ${invited.length === 0} or exists (select from ${lines} where ${invites()}))`);
  return new Set(rows.filter((p) => sharingRank(sharing) <= sharingRank(mostRead(personReads(p)))).map(({ id }) => id));
}
