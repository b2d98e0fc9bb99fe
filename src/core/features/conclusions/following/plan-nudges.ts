import { groupBy } from "../../../kernel/values/group-by.ts";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { planDeliveries, type Planned } from "../../../services/delivery/planning/plan.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { whenToTell } from "../../../services/preferences/telling.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import type { SentNudge } from "./asked-so-far.ts";
import { ANYWHERE, type FollowThrough } from "./at.ts";
import { thisMorning } from "./days.ts";
import type { FollowedItem } from "./followed.ts";
import { type Nudge, nudgeOn } from "./nudge.ts";

/** Something, and one of those to whom it falls. */
export interface Theirs {
  readonly one: FollowedItem;
  readonly person: string;
}

/**
 * Plans what people are to be reminded of: one message each for a day of theirs, in the morning or when their quiet hours end. A
 * day's message is one row of the ledger, so that it is said once, whoever plans it, and however the clock moves.
 */
export async function planNudges(
  at: FollowThrough,
  theirs: readonly Theirs[],
  asked: readonly SentNudge[],
  steps: readonly number[],
): Promise<void> {
  const people = groupBy(theirs, ({ person }) => person);
  const accounts = await accountsOf(at, [...people.keys()], { near: ANYWHERE });
  const planned: Planned[] = [];
  for (const [person, some] of people) {
    const to = accounts.get(person);
    if (!to) continue;
    const { zone } = await preferencesFor(at, person);
    const morning = thisMorning(at.now, zone);
    const telling = await whenToTell(at, person, morning);
    const dueAt = telling.kind === "at" ? telling.at : morning;
    const day = dayIn(dueAt, zone);
    const own = asked.filter((one) => one.person === person);
    if (hasTheirs(own, day, zone)) continue;
    // What only waits for that same day is worded anew, with what has come since.
    const before = own.filter((one) => one.day !== day || one.state !== "planned").flatMap(({ items }) => items);
    const items = some.flatMap(({ one }) => nudgeOf(one, { now: at.now, day, zone, steps }, asked, before) ?? []);
    if (items.length > 0)
      planned.push({ ...{ kind: "nudge", subjectId: person, occurrence: day, to, person, dueAt }, detail: { items } });
  }
  await planDeliveries(at, planned);
}

const nudgeOf = (
  one: FollowedItem,
  at: Parameters<typeof nudgeOn>[1],
  asked: readonly SentNudge[],
  own: readonly Nudge[],
): Nudge | undefined => {
  const of = (some: readonly Nudge[]) => some.filter(({ conclusion }) => conclusion === one.id);
  return nudgeOn(one, at, of(asked.flatMap(({ items }) => items)), of(own));
};

/** Whether that day has its message already: one of another day that came late, or that is still to come. */
function hasTheirs(own: readonly SentNudge[], day: string, zone: string): boolean {
  return own.some(
    ({ day: of, state, saidAt }) =>
      of !== day && (state !== "over" || (saidAt !== null && dayIn(saidAt, zone) === day)),
  );
}
