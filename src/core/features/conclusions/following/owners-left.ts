import { problem } from "../../../kernel/errors/errors.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { dayName } from "../life/life-facts.ts";
import type { FollowThrough } from "./at.ts";
import { dayAfter, daysSince } from "./days.ts";
import { calledIn, toldBefore } from "./escalate.ts";
import type { FollowedItem } from "./followed.ts";
import type { Theirs } from "./plan-nudges.ts";
import { directing, tell } from "./tell-hosts.ts";

// Our choice: what was to be done so long ago is in lists and digests.
const WITHIN_DAYS = 21;

/** Tells whoever runs the meeting that all whose something is have left, once for each day by which it is to be done: when they would be reminded first, since nobody is. */
export async function tellOwnersLeft(
  at: FollowThrough,
  all: readonly FollowedItem[],
  theirs: readonly Theirs[],
  { steps, zone }: { readonly steps: readonly number[]; readonly zone: string },
): Promise<void> {
  const day = dayIn(at.now, zone);
  const here = new Set(theirs.map(({ one }) => one.id));
  const gone = all.filter(
    ({ id, due, owners }) =>
      owners.length > 0 &&
      owners.every(({ kind }) => kind === "person" || kind === "contact") &&
      !here.has(id) &&
      dayAfter(due, Math.min(...steps)) <= day &&
      daysSince(due, day) <= WITHIN_DAYS,
  );
  if (gone.length === 0) return;
  const told = await toldBefore(at, "follow.left");
  for (const { id, due, meeting } of gone) {
    if (told.has(`${id} ${due}`)) continue;
    const text = await calledIn(at, id);
    await tell(at, await directing(at, meeting, []), {
      ...{ conclusion: id, occurrence: due },
      says: (language) => problem("follow.left", { text, day: dayName(due, language) }),
    });
  }
}
