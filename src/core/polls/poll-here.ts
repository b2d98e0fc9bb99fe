import type { Context } from "../command.ts";
import { refuse } from "../errors.ts";
import { getPoll, type Poll, WITH_OPTIONS } from "./poll.ts";

const NAMED = 5;

/** The poll that was named, else the one that is open in this channel. Refuses where there is none or more than one. */
export async function pollHere(
  { db, community, caller, format }: Pick<Context, "db" | "community" | "caller" | "format">,
  id: string | undefined,
): Promise<Poll> {
  if (id !== undefined) return getPoll(db, community.id, id);
  const { platform, space, recipient } = caller.here;
  const open = await db.poll.findMany({
    where: { communityId: community.id, platform, spaceId: space, channel: recipient, closedAt: null },
    include: WITH_OPTIONS,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: NAMED,
  });
  const [only, ...others] = open;
  if (!only) return refuse("poll.here.none");
  return others.length === 0 ? only : refuse("poll.here.several", { titles: format.any(open.map(({ title }) => `“${title}”`)) });
}
