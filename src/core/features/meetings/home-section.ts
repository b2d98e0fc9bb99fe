import type { Context } from "../../kernel/commands/command.ts";
import type { Answered } from "./participants/answers.ts";
import { type ListedOccurrence, listOccurrences } from "./list-occurrences.ts";
import { ownAnswers } from "./rsvp/own-answers.ts";
import { answerButtons, standingWords, whichTime } from "./rsvp/rsvp-words.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { actions, ask, item, items, run, strong, text, time } from "../../kernel/views/build.ts";
import { aboutEntry, showButton } from "../../kernel/views/entry-button.ts";
import type { Action, Block, Item, Rich } from "../../kernel/views/model.ts";
import { withColon } from "../../kernel/views/walk.ts";
import { sectionHeading } from "../../services/home/heading.ts";
import type { HomeSection } from "../../services/home/section.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

const DAYS = 60;
const MOST = 5;

/** Buttons to answer with, below the next meeting: where home is shown anew, it says the answer. Whoever has answered for good gets one that leads to the form. */
function answering(context: Context, listed: ListedOccurrence, answered: Answered | undefined): Action[] {
  const buttons = answerButtons(context, listed.meeting, listed, answered).map(
    (one): Action => (one.kind === "open" ? one : { ...one, place: "here" }),
  );
  if (buttons.length === 0 || !answered || answered.seat === "offered" || answered.seat === "lapsed") return buttons;
  return [ask(context.t("home.answer"), "meeting rsvp", whichTime(listed.meeting, listed))];
}

/** The next meeting, which can be answered here. */
function first(
  context: Context,
  [next]: readonly ListedOccurrence[],
  own: (of: ListedOccurrence) => Answered | undefined,
): Block[] {
  if (!next) return [];
  const buttons = context.caller.personId === undefined ? [] : answering(context, next, own(next));
  const show = showButton(context.t, next.title, "meeting show", { meeting: next.meeting.id });
  return [text(...lines(context, next, own(next))), actions(...buttons, show)];
}

/** One of those after it: where it waits for an answer, its button leads there. */
function entry(context: Context, listed: ListedOccurrence, answered: Answered | undefined): Item {
  const { t, caller } = context;
  const { meeting, title } = listed;
  const waits =
    caller.personId !== undefined && !answered && answerButtons(context, meeting, listed, answered).length > 0;
  const button = waits
    ? aboutEntry(ask(t("home.answer"), "meeting rsvp", whichTime(meeting, listed)), title, t)
    : showButton(t, title, "meeting show", { meeting: meeting.id });
  return item(lines(context, listed, answered), button);
}

function lines(context: Context, { title, place, start }: ListedOccurrence, answered: Answered | undefined): Rich {
  const { caller, now, t } = context;
  const answer =
    caller.personId === undefined
      ? []
      : ["\n", `${withColon(t("rsvp.you"), t.language)} `, ...standingWords(context, answered)];
  const underWay = start <= now ? [` · ${t("meeting.underWay")}`] : [];
  return [strong(title), "\n", time(start), ...(place === null ? [] : [` · ${place}`]), ...underWay, ...answer];
}

/** The next time of each meeting ahead, for members, with their answers. */
export const meetingsSection: HomeSection = {
  rank: 20,
  async build(context) {
    const { db, caller, community, now, t } = context;
    if (!atLeast(caller.role, "member")) return [];
    const heading = sectionHeading(t("home.meetings"));
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
      ...first(context, shown, own),
      items(...shown.slice(1).map((listed) => entry(context, listed, own(listed)))),
      ...(ahead.length > Math.min(next.length, MOST) ? [actions(run(t("home.meetings.all"), "meeting list", {}))] : []),
    ];
  },
};
