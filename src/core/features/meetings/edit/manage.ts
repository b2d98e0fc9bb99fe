import type { Caller } from "../../../kernel/access/caller.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import type { CommandScope, Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { ask, run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import { getMeeting, type Meeting } from "../meeting.ts";
import { currentOccurrence, type Occurrence } from "../occurrence.ts";
import { pickTime } from "../pick-time.ts";

// Who runs a meeting, which of its times is meant, and by what buttons it is changed.

/** Whether the caller may change or cancel a meeting: who organises it, and moderators. */
export function mayManage(
  { role, personId }: Pick<Caller, "role" | "personId">,
  meeting: Pick<Meeting, "organiserId">,
): boolean {
  return atLeast(role, "moderator") || (personId !== undefined && meeting.organiserId === personId);
}

/** The meeting, for somebody who may manage it. Refuses others. */
export async function managedMeeting(
  { db, community, caller }: Pick<CommandScope, "db" | "community" | "caller">,
  id: string,
): Promise<Meeting> {
  const meeting = await getMeeting(db, community.id, id);
  if (mayManage(caller, meeting)) return meeting;
  const organiser = await db.person.findFirst({ where: { communityId: community.id, id: meeting.organiserId ?? "" } });
  return organiser
    ? refuse("meeting.notYours", { title: meeting.title, organiser: organiser.name })
    : refuse("meeting.nobodys", { title: meeting.title });
}

/** The time of a meeting that is looked at: of one that does not repeat its only one, wherever it is. */
export async function timeOf(
  context: CommandScope,
  meeting: Meeting,
  text: string | undefined,
): Promise<Occurrence | undefined> {
  if (text === undefined && (meeting.rule === null || !currentOccurrence(meeting, context.now)))
    return currentOccurrence(meeting, context.now);
  return pickTime(context, meeting, text);
}

/** What is managed: a meeting and the time that is looked at, where one is ahead; `one` says that this one alone was asked for. */
export interface Managed {
  readonly meeting: Meeting;
  readonly current: Occurrence | undefined;
  readonly ahead: boolean;
  readonly one: boolean;
}

/** By what whoever runs a meeting changes it, calls one time off, or all of it, or takes that back. */
export function manageButtons({ t }: Pick<Context, "t">, { meeting, current, ahead, one }: Managed): Action[] {
  const { id } = meeting;
  if (meeting.cancelledAt) return ahead ? [run(t("meeting.restore"), "meeting restore", { meeting: id })] : [];
  const which = { meeting: id, ...(meeting.rule !== null && current ? { time: current.key } : {}) };
  return [
    ask(t("change"), "meeting edit", one ? which : { meeting: id }),
    ...(ahead && meeting.rule !== null ? [run(t("meeting.skip"), "meeting skip", which)] : []),
    ...(ahead ? [run(t("meeting.cancel"), "meeting cancel", { meeting: id, check: true }, { place: "here" })] : []),
  ];
}
