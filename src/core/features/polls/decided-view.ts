import type { Context } from "../../kernel/commands/command.ts";
import { type Answer, ANSWERS, countAnswers, type Meeting } from "../meetings/feature.ts";
import { actions, fields, link, run, text } from "../../kernel/views/build.ts";
import { momentRows } from "../../kernel/views/moment-rows.ts";
import type { Action, View } from "../../kernel/views/model.ts";
import { asCommunity } from "../../services/store/store.ts";

type Words = Pick<Context, "db" | "community" | "t" | "format">;

/** That a poll became a meeting: when, where, how many come by their votes, and how to answer. `also` are further buttons, and `remark` a sentence before. */
export async function decidedView(
  words: Words,
  meeting: Meeting,
  { remark, also = [] }: { remark?: string; also?: readonly Action[] } = {},
): Promise<View> {
  const { db, community, t, format } = words;
  const answered = (answer: Answer) =>
    asCommunity({ db }, "figures", (whole) => countAnswers(whole.db, community.id, meeting.id, answer));
  return {
    title: t("poll.decided", { title: meeting.title }),
    tone: "good",
    blocks: [
      ...(remark === undefined ? [] : [text(remark)]),
      fields(
        ...momentRows({ t, format }, t("meeting.when"), meeting.startsAt, meeting.zone),
        [t("meeting.length"), format.span(meeting.minutes)],
        [t("meeting.place"), meeting.place ?? undefined],
        [t("meeting.link"), meeting.link === null ? undefined : [link(meeting.link, meeting.link)]],
      ),
      text(t("poll.decided.answers", { yes: await answered("yes"), maybe: await answered("maybe") })),
      actions(
        ...ANSWERS.map((answer) => run(t(`rsvp.${answer}`), "meeting rsvp", { meeting: meeting.id, answer })),
        run(t("show"), "meeting show", { meeting: meeting.id }),
        ...also,
      ),
    ],
  };
}
