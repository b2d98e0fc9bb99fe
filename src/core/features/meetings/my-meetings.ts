import type { Context } from "../../kernel/commands/command.ts";
import type { Mine } from "../../services/people/mine.ts";
import { list, muted, run, strong, text, time } from "../../kernel/views/build.ts";
import type { Block } from "../../kernel/views/model.ts";
import { occurrencesForPerson } from "./participants/occurrences-for-person.ts";
import { listOccurrences } from "./list-occurrences.ts";
import { ownAnswers } from "./rsvp/own-answers.ts";
import { standingWords } from "./rsvp/rsvp-words.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

const DAYS = 60;
const MOST = 8;

/** The caller's next meetings, every time of a series, with their answers: those that they organise or chair, are invited to and have not declined, or said yes or maybe to. */
async function myMeetingsBlocks(context: Context): Promise<Block[]> {
  const { db, community, caller, now, t } = context;
  const heading = text(strong(t("me.meetings")));
  const until = new Date(now.getTime() + DAYS * DAY_MS);
  const times = caller.personId === undefined ? [] : await listOccurrences(db, community.id, now, until);
  const own = await occurrencesForPerson(context, times);
  const ahead = times.filter(({ meeting, key }) => own.has(`${meeting.id} ${key}`));
  if (ahead.length === 0) return [heading, muted(t("me.meetings.none", { days: DAYS }))];
  const answers = await ownAnswers(context, ahead);
  return [
    heading,
    list(
      ahead
        .slice(0, MOST)
        .map((listed) => [
          time(listed.start),
          " · ",
          strong(listed.title),
          " – ",
          ...standingWords(context, answers(listed)),
        ]),
    ),
    ...(ahead.length > MOST ? [muted(t("me.meetings.more", { count: ahead.length - MOST }))] : []),
  ];
}

/** What people are shown of their own meetings, and the way to the reminders that they get. */
export const myMeetings: Mine = {
  blocks: myMeetingsBlocks,
  actions: ({ t }) => [run(t("reminders.title"), "reminder list", {})],
};
