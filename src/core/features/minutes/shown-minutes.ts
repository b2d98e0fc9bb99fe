import type { Context } from "../../kernel/commands/command.ts";
import type { View } from "../../kernel/views/model.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { correctingMenus, correctingButtons } from "./correcting/correcting-actions.ts";
import { isDraft } from "./draft/plan-draft.ts";
import { minutesOf } from "./minutes.ts";
import { minutesView } from "./minutes-view.ts";
import type { MinutesSession } from "./session.ts";

/** Minutes as the caller sees them, with what corrects them, adopts what was proposed, and posts them, to those who may; `remark` says what they just did. */
export async function shownMinutes(
  context: Context,
  session: MinutesSession,
  { page = 1, remark }: { readonly page?: number; readonly remark?: string } = {},
): Promise<View> {
  const { db, community, caller, t, format } = context;
  const minutes = await minutesOf(db, community.id, session);
  const words = { t, format, term: labelling(await context.terms(), caller.language) };
  const state = session.openIn !== null ? t("minutes.stillOpen") : isDraft(session) ? t("minutes.draft.is") : undefined;
  const said = remark ?? state;
  return minutesView(
    {
      ...{ session, minutes, readers: caller.ceiling, page, shared: false },
      ...(said === undefined ? {} : { remark: said }),
      menus: correctingMenus(context, session, minutes),
      also: correctingButtons(context, session, minutes),
    },
    words,
  );
}
