import type { Context } from "../../../kernel/commands/command.ts";
import { actions, fields, muted, run } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { answersTo } from "../participants/answers.ts";
import { isHost } from "../participants/hosts.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { answerButtons, standingWords, whichTime } from "./rsvp-words.ts";
import { tallyWords } from "./tally.ts";
import { inLine } from "../participants/waiting-list.ts";
import { asCommunity } from "../../../services/store/store.ts";

/** Who comes to a time of a meeting, in figures, and the reader's own answer with buttons that give another; for who runs it, the way to the names. */
export async function rsvpBlocks(context: Context, meeting: Meeting, occurrence: Occurrence): Promise<Block[]> {
  const { community, caller, now, t } = context;
  if (meeting.cancelledAt) return [];
  const answers = await asCommunity(context, "figures", ({ db }) =>
    answersTo(db, community.id, meeting.id, occurrence.key),
  );
  const own = caller.personId === undefined ? undefined : answers.get(caller.personId);
  const line = inLine(answers.values()).findIndex((a) => a.personId === caller.personId) + 1;
  const host = isHost(caller, meeting);
  const buttons = [
    ...(caller.personId === undefined ? [] : answerButtons(context, meeting, occurrence, own)),
    ...(host ? [run(t("attendees.show"), "meeting attendees", whichTime(meeting, occurrence))] : []),
    ...(host && occurrence.start <= now
      ? [run(t("attendance.show"), "meeting attendance", whichTime(meeting, occurrence))]
      : []),
  ];
  return [
    fields(
      [t("rsvp.come"), tallyWords(t, meeting, [...answers.values()])],
      [t("rsvp.you"), standingWords(context, own, line > 0 ? line : undefined)],
    ),
    ...(meeting.namesSince === null ? [] : [muted(t("meeting.names.shown"))]),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  ];
}
