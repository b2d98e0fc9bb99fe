import type { Translate } from "../../../kernel/language/translate.ts";
import { actions, run } from "../../../kernel/views/build.ts";
import type { Action, Part } from "../../../kernel/views/model.ts";
import type { ConclusionEntry } from "../../conclusions/feature.ts";
import type { Minutes } from "../minutes.ts";
import type { MinutesSession } from "../session.ts";

/** What of minutes nobody has adopted yet. */
export const proposedIn = ({ conclusions }: Pick<Minutes, "conclusions">): readonly ConclusionEntry[] =>
  conclusions.filter(({ status }) => status === "proposed");

/** Buttons by which a draft is adopted and posted, by whoever runs the meeting; what was `shown` of it, where it was (shown-of.ts). */
export function draftButtons(
  t: Translate,
  { id }: Pick<MinutesSession, "id">,
  minutes: Minutes,
  shown?: string,
): Action[] {
  const session = { session: id, ...(shown === undefined ? {} : { shown }) };
  const count = proposedIn(minutes).length;
  if (count === 0) return [run(t("minutes.draft.post"), "minutes post", session, { weight: "primary" })];
  return [
    run(t("minutes.draft.adopt-and-post"), "minutes post", { ...session, adopt: true }, { weight: "primary" }),
    run(t("minutes.adopt.all", { count }), "minutes adopt", session),
    run(t("minutes.draft.post-as-is"), "minutes post", session),
  ];
}

/** The same as a part of a message; with the button that shows the whole draft, where it is not shown. */
export const draftActions = (
  t: Translate,
  session: MinutesSession,
  minutes: Minutes,
  { show = false }: { readonly show?: boolean } = {},
): Part =>
  actions(
    ...(show ? [run(t("minutes.draft.show"), "minutes show", { session: session.id })] : []),
    ...draftButtons(t, session, minutes),
  );
