import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { getPoll, type Poll, WITH_OPTIONS } from "./poll.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

const NAMED = 5;

type At = Pick<Context, "db" | "community" | "caller">;

function openHere({ db, community, caller }: At): Promise<Poll[]> {
  const { platform, space, recipient } = caller.here;
  return db.poll.findMany({
    where: { communityId: community.id, platform, spaceId: space, channel: recipient, closedAt: null },
    include: WITH_OPTIONS,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: NAMED,
  });
}

/** The poll that was named, else the one that is open in this channel. Refuses where there is none or more than one. */
export async function pollHere(
  { db, community, caller, format }: Pick<Context, "db" | "community" | "caller" | "format">,
  id: string | undefined,
): Promise<Poll> {
  if (id !== undefined) return getPoll(db, community.id, id);
  const open = await openHere({ db, community, caller });
  const [only, ...others] = open;
  if (!only) return refuse("poll.here.none", { command: commandLine("poll list") });
  return others.length === 0
    ? only
    : refuse("poll.here.several", { titles: format.any(open.map(({ title }) => `“${title}”`)) });
}
