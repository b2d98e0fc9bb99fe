import type { Context } from "../../kernel/commands/command.ts";
import type { Answered } from "./rsvp/answers.ts";
import { type Listed, listOccurrences } from "./list-occurrences.ts";
import { ownAnswers } from "./rsvp/own-answers.ts";
import { answerButtons, standingWords, whichTime } from "./rsvp/rsvp-words.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { actions, ask, run, strong, text, time } from "../../kernel/views/build.ts";
import type { Action } from "../../kernel/views/model.ts";
import type { HomeSection } from "../../services/home/section.ts";

const DAYS = 60;
const DAY_MS = 24 * 3_600_000;
const MOST = 5;

/** Buttons to answer with; whoever has answered for good gets one that leads to the form. */
function answering(context: Context, listed: Listed, answered: Answered | undefined): Action[] {
  const buttons = answerButtons(context, listed.meeting, listed, answered);
  if (buttons.length === 0 || !answered || answered.seat === "offered" || answered.seat === "lapsed") return buttons;
  return [ask(context.t("home.answer"), "meeting rsvp", whichTime(listed.meeting, listed))];
}

/** The next time of each meeting ahead, for members, with their answers. */
export const meetingsSection: HomeSection = {
  rank: 20,
  async build(context) {
    const { db, caller, community, now, t } = context;
    if (!atLeast(caller.role, "member")) return [];
    const heading = text(strong(t("home.meetings")));
    const ahead = await listOccurrences(db, community.id, now, new Date(now.getTime() + DAYS * DAY_MS));
    const met = new Set<string>();
    const next = ahead.filter(({ meeting }) => !met.has(meeting.id) && met.add(meeting.id));
    if (next.length === 0)
      return [
        heading,
        text(t("home.meetings.none", { days: DAYS })),
        actions(ask(t("meeting.list.add"), "meeting add", {})),
      ];
    const shown = next.slice(0, MOST);
    const own = await ownAnswers(context, shown);
    return [
      heading,
      ...shown.flatMap((listed) => {
        const { meeting, title, place, start } = listed;
        const answered = own(listed);
        const answer = caller.personId === undefined ? [] : [`${t("rsvp.you")}: `, ...standingWords(context, answered)];
        const buttons = caller.personId === undefined ? [] : answering(context, listed, answered);
        const underWay = start <= now ? [` · ${t("meeting.underWay")}`] : [];
        return [
          text(
            strong(title),
            "\n",
            time(start),
            ...(place === null ? [] : [` · ${place}`]),
            ...underWay,
            "\n",
            ...answer,
          ),
          actions(...buttons, run(t("show"), "meeting show", { meeting: meeting.id })),
        ];
      }),
      ...(ahead.length > Math.min(next.length, MOST) ? [actions(run(t("home.meetings.all"), "meeting list", {}))] : []),
    ];
  },
};
