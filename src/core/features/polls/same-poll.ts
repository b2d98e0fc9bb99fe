import type { Context } from "../../kernel/commands/command.ts";
import { fold } from "../../kernel/text/fold.ts";
import type { Moment } from "../../kernel/time/moment.ts";
import { type Poll, stateOf, WITH_OPTIONS } from "./poll.ts";

// More of one title are not looked through.
const MOST = 50;

/** The newest poll of that title (accents and case aside) with just these times that the reader may see and that takes votes. */
export async function polledAlready(
  { db, community, now }: Pick<Context, "db" | "community" | "now">,
  title: string,
  times: readonly Pick<Moment, "at">[],
): Promise<Poll | undefined> {
  const titled = await db.poll.findMany({
    where: { communityId: community.id, folded: fold(title), closedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    include: WITH_OPTIONS,
    take: MOST,
  });
  const wanted = instants(times.map(({ at }) => new Date(at)));
  return titled.find(
    (poll) => stateOf(poll, now) === "open" && instants(poll.options.map((o) => o.startsAt)) === wanted,
  );
}

const instants = (times: readonly Date[]): string =>
  times
    .map((at) => at.toISOString())
    .sort()
    .join(" ");
