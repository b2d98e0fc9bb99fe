import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Db } from "../../../services/store/store.ts";
import type { MinutesSession } from "../session.ts";

/** Marks a draft as posted by the caller. Refuses where somebody was quicker, and says who. */
export async function markPosted(
  context: Pick<Context, "db" | "community" | "caller" | "now" | "t" | "format">,
  session: MinutesSession,
): Promise<void> {
  const { db, community, caller, now } = context;
  const { count } = await db.session.updateMany({
    where: { communityId: community.id, id: session.id, openIn: null, postedAt: null },
    data: { postedAt: now, postedById: caller.personId ?? null },
  });
  if (count === 0) await refusePosted(context, session);
}

/** Refuses to post for the first time what is posted: says by whom, and when. */
export async function refusePosted(
  { db, community, t, format }: Pick<Context, "db" | "community" | "t" | "format">,
  { id, meeting }: MinutesSession,
): Promise<never> {
  const is = await db.session.findUnique({
    where: { communityId_id: { communityId: community.id, id } },
    select: { postedAt: true, postedBy: { select: { name: true } } },
  });
  return refuse("minutes.post.already", {
    ...{ title: meeting.title, who: is?.postedBy?.name ?? t("minutes.somebody") },
    when: is?.postedAt ? format.inZone(is.postedAt, format.zone) : "",
  });
}

/** Who closed minutes; undefined where they were forgotten, or that is not known any more. */
export async function closedBy(db: Db, community: string, id: string): Promise<string | undefined> {
  const is = await db.session.findUnique({
    where: { communityId_id: { communityId: community, id } },
    select: { closedBy: { select: { name: true } } },
  });
  return is?.closedBy?.name;
}
