import type { Context } from "../command.ts";
import { ANSWERS } from "../meetings/answers.ts";
import { meetingFields } from "../meetings/meeting-view.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { currentOccurrence } from "../meetings/occurrence.ts";
import { actions, run, text } from "../view/build.ts";
import type { Action, View } from "../view/model.ts";

type Words = Pick<Context, "db" | "community" | "t" | "format" | "now">;

/** That a poll became a meeting: when, where, how many come by their votes, and how to answer. `also` are further buttons, and `remark` a sentence before. */
export async function decidedView(words: Words, meeting: Meeting, { remark, also = [] }: { remark?: string; also?: readonly Action[] } = {}): Promise<View> {
  const { db, community, t, now } = words;
  const answered = (answer: string) => db.rsvp.count({ where: { communityId: community.id, meetingId: meeting.id, occurrence: "", answer } });
  return {
    title: t("poll.decided", { title: meeting.title }),
    tone: "good",
    blocks: [
      ...(remark === undefined ? [] : [text(remark)]),
      await meetingFields(words, { meeting, current: currentOccurrence(meeting, now) }),
      text(t("poll.decided.answers", { yes: await answered("yes"), maybe: await answered("maybe") })),
      actions(
        ...ANSWERS.map((answer) => run(t(`rsvp.${answer}`), "meeting rsvp", { meeting: meeting.id, answer })),
        run(t("show"), "meeting show", { meeting: meeting.id }),
        ...also,
      ),
    ],
  };
}
