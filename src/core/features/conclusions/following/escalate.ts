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
  const [told, left] = [await toldBefore(at, "follow.silent"), await toldBefore(at, "follow.left")];
  for (const one of silent) {
    const owners = theirs.filter((some) => some.one.id === one.id).map(({ person }) => person);
    const key = `${one.id} ${one.due}`;
    // Where nobody was to answer, that was said before.
    if (told.has(key) || (owners.length === 0 && left.has(key))) continue;
    const whom = await directing(at, one.meeting, owners);
    const params = { text: await calledIn(at, one.id), days: daysSince(one.due, day) };
    await tell(at, whom, {
      ...{ conclusion: one.id, occurrence: one.due },
      says: () => problem("follow.silent", params),
    });
  }
}

/** How a conclusion is called in a message about it. */
export async function calledIn({ db, community }: FollowThrough, id: string): Promise<string> {
  const where = { communityId_id: { communityId: community.id, id } };
  const { text } = await db.conclusion.findUniqueOrThrow({ where, select: { text: true } });
  return truncate(text, EXCERPT, { at: "word" });
}

/** Of what that was told, by its id and day: it is not told to whoever runs the meeting since, either. */
export async function toldBefore(
  { db, community }: FollowThrough,
  code: "follow.silent" | "follow.left",
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ told: string }[]>(sql`
    select d.subject_id || ' ' || substr(d.occurrence, length(${code}) + 2) as told from delivery d
    where d.community_id = ${community.id} and d.kind = 'notice' and d.detail->>'code' = ${code}`);
  return new Set(rows.map(({ told }) => told));
}
