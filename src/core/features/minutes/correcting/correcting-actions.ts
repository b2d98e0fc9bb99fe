import type { Context } from "../../../kernel/commands/command.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { ask, choose, run } from "../../../kernel/views/build.ts";
import type { Action, Block } from "../../../kernel/views/model.ts";
import { isHost } from "../../meetings/feature.ts";
import { draftButtons, proposedIn } from "../draft/draft-actions.ts";
import { shownOfMinutes } from "../draft/shown-of.ts";
import { isDraft } from "../draft/plan-draft.ts";
import type { Minutes } from "../minutes.ts";
import { mayRemove } from "../notes.ts";
import { openKey, type MinutesSession } from "../session.ts";

const LABEL = 40;
/** What can be taken out, or put otherwise, from one view: the latest. */
const MOST = 10;

type At = Pick<Context, "t" | "caller">;

/** Menus of what can be adopted, and put otherwise: of a draft by whoever runs the meeting, of notes by who noted them too. */
export function correctingMenus({ t, caller }: At, session: MinutesSession, minutes: Minutes): Block[] {
  const host = isHost(caller, session.meeting);
  const label = (text: string) => truncate(text.replace(/\s+/gu, " "), LABEL, { at: "word" });
  const proposed = host && isDraft(session) ? proposedIn(minutes).slice(0, MOST) : [];
  const notes = [...minutes.notes, ...minutes.links].filter((note) => mayRemove(caller, note, session)).slice(-MOST);
  const wrong = [
    ...(host ? minutes.conclusions.slice(-MOST) : []).map(({ id, text }) =>
      ask(t("minutes.right.one", { text: label(text) }), "conclusion edit", { conclusion: id }),
    ),
    ...notes.map(({ id, text }) => ask(t("minutes.right.one", { text: label(text) }), "minutes reword", { note: id })),
  ];
  return [
    ...(proposed.length > 1
      ? [
          choose(
            t("minutes.adopt.which"),
            proposed.map(({ id, text }) =>
              run(
                t("minutes.adopt.one", { text: label(text) }),
                "minutes adopt",
                { session: session.id, conclusion: id, shown: shownOfMinutes(minutes) },
                { place: "here" },
              ),
            ),
          ),
        ]
      : []),
    ...(wrong.length > 0 ? [choose(t("minutes.right.which"), wrong)] : []),
  ];
}

/** Buttons that take notes out, to those who may; and, to whoever runs the meeting, that close, adopt, post and take up again. */
export function correctingButtons({ t, caller }: At, session: MinutesSession, minutes: Minutes): Action[] {
  const removable = [...minutes.notes, ...minutes.links]
    .filter((note) => mayRemove(caller, note, session))
    .slice(-MOST);
  const remove = removable.map((n) =>
    run(t("minutes.remove", { text: truncate(n.text, LABEL) }), "note remove", { note: n.id }, { weight: "danger" }),
  );
  if (!isHost(caller, session.meeting)) return remove;
  const reopen = run(t("minutes.reopen"), "minutes reopen", { session: session.id });
  if (session.openIn !== null) return [...remove, ...closing({ t, caller }, session)];
  if (isDraft(session)) return [...draftButtons(t, session, minutes, shownOfMinutes(minutes)), ...remove, reopen];
  return [
    ...remove,
    ask(t("minutes.correct.say"), "minutes correct", { session: session.id }),
    run(t("minutes.post"), "minutes post", { session: session.id, again: true }),
    reopen,
  ];
}

/** The button that ends them, in their channel. */
const closing = ({ t, caller }: At, session: MinutesSession): Action[] =>
  session.openIn === openKey(caller.here) ? [run(t("minutes.close"), "minutes close", { session: session.id })] : [];
