import { problem } from "../../../kernel/errors/errors.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { sql } from "../../../services/store/store.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import type { SentNudge } from "./asked-so-far.ts";
import type { FollowThrough } from "./at.ts";
import { daysSince } from "./days.ts";
import type { FollowedItem } from "./followed.ts";
import { isSilent } from "./nudge.ts";
import type { Theirs } from "./plan-nudges.ts";
import { directing, tell } from "./tell-hosts.ts";

const EXCERPT = 120;

/** Tells whoever runs the meeting, once for each day by which it was to be done, that nobody to whom it falls has answered. */
export async function escalate(
  at: FollowThrough,
  all: readonly FollowedItem[],
  theirs: readonly Theirs[],
  asked: readonly SentNudge[],
  { steps, zone }: { readonly steps: readonly number[]; readonly zone: string },
): Promise<void> {
  const day = dayIn(at.now, zone);
  const items = asked.flatMap((one) => one.items);
  const moment = { now: at.now, day, zone, steps };
  const silent = all.filter(
    (one) =>
      one.owners.length > 0 &&
      isSilent(
        one,
        moment,
        items.filter(({ conclusion }) => conclusion === one.id),
      ),
  );
  if (silent.length === 0) return;
  const told = await toldBefore(at);
  for (const one of silent) {
    if (told.has(`${one.id} ${one.due}`)) continue;
    const owners = theirs.filter((some) => some.one.id === one.id).map(({ person }) => person);
    const whom = await directing(at, one.meeting, owners);
    const { text } = await at.db.conclusion.findUniqueOrThrow({
      where: { communityId_id: { communityId: at.community.id, id: one.id } },
    });
    const params = { text: truncate(text, EXCERPT, { at: "word" }), days: daysSince(one.due, day) };
    await tell(at, whom, {
      ...{ conclusion: one.id, occurrence: one.due },
      says: () => problem("follow.silent", params),
    });
  }
}

/** Of what that was told, by its id and day: it is not told to whoever runs the meeting since, either. */
async function toldBefore({ db, community }: FollowThrough): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ told: string }[]>(sql`
    select d.subject_id || ' ' || substr(d.occurrence, length('follow.silent ') + 1) as told from delivery d
    where d.community_id = ${community.id} and d.kind = 'notice' and d.detail->>'code' = 'follow.silent'`);
  return new Set(rows.map(({ told }) => told));
}
