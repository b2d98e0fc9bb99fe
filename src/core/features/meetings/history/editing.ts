import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Target } from "../../../kernel/access/target.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { fileDue } from "../../../services/search/search.ts";
import type { Whole } from "../../../services/store/store.ts";
import { announceAgain, withdrawAnnouncement } from "../announce.ts";
import { keepPast } from "../cards/past-times.ts";
import { type MeetingChange, planChange } from "../changes/change.ts";
import { knownOf } from "../facts/known.ts";
import { getMeeting, type Meeting } from "../meeting.ts";
import { settleAllPlaces } from "../places/places.ts";
import { replanWaves } from "../reminders/plan-waves.ts";

/** What a change of a meeting came to. */
export interface Edited {
  /** The meeting that has the time now: another one where "this and following" were changed. */
  readonly meeting: Meeting;
  /** The time, by its key now. */
  readonly key: string;
  /** The id of the change, which Undo takes back, and the meeting under which it was recorded. */
  readonly edit: string;
  readonly of: string;
  /** Others are told of it in a moment. */
  readonly tells: boolean;
}

/** What changing a meeting needs; `toldIn` is a channel that is told of it otherwise. */
export type Editing = Whole<Pick<Context, "db" | "community" | "now" | "ids" | "caller" | "catalogue">> & {
  readonly toldIn?: Target | undefined;
  readonly spend?: Context["spend"];
};

/**
 * Claims a meeting for one change: counts its `sequence` up and says when it changed. Undefined where another was made since
 * the meeting was read, or is being made: of two at once one wins, and the other sees what the first did. What has taken place
 * stays what it was, where a channel was reminded of it.
 */
export async function claimChange(
  { db, community, now }: Pick<Editing, "db" | "community" | "now">,
  meeting: Meeting,
): Promise<number | undefined> {
  const { count } = await db.meeting.updateMany({
    where: { communityId: community.id, id: meeting.id, sequence: meeting.sequence },
    data: { sequence: { increment: 1 }, changedAt: now },
  });
  if (count === 0) return undefined;
  await keepPast({ db, community, now }, meeting);
  return meeting.sequence + 1;
}

/**
 * Reads a meeting anew after a change, makes what came of it findable by whoever may see it now, plans its reminders anew, puts its
 * places in order, lets it be announced where that is still to be done and it takes place, and plans that who knows of it is told,
 * where there is something to tell.
 */
export async function afterEdit(
  editing: Editing,
  id: string,
  { key, was, readable, series }: Pick<MeetingChange, "key" | "was" | "readable" | "series">,
): Promise<Pick<Edited, "meeting" | "tells">> {
  const { db, community, now, catalogue } = editing;
  const meeting = await getMeeting(db, community.id, id);
  await fileDue(db, community.id, declared(catalogue, "documents"));
  await replanWaves(editing, meeting);
  await settleAllPlaces(editing, id);
  await (meeting.cancelledAt ? withdrawAnnouncement(editing, meeting) : announceAgain(editing, meeting));
  if (JSON.stringify(knownOf(meeting, key, now)) === JSON.stringify(was)) return { meeting, tells: false };
  const change = { key, was, ...defined({ readable, series }), ...madeBy(editing) };
  return { meeting, tells: await planChange(planningOf(editing), meeting, change) };
}

/** Who made a change and where it is told otherwise, for those who are told of it. */
export function madeBy({ toldIn, caller }: Editing): { readonly toldIn?: Target; readonly by?: string } {
  return { ...(toldIn ? { toldIn } : {}), ...(caller.personId === undefined ? {} : { by: caller.personId }) };
}

const planningOf = ({ db, community, now, ids, caller, spend }: Editing): DeliveryPlanning => ({
  ...{ db, community, now, ids, caller },
  ...defined({ spend }),
});
