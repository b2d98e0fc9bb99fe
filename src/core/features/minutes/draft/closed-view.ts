import type { Context } from "../../../kernel/commands/command.ts";
import { actions, fields, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { minutesOf } from "../minutes.ts";
import { countWords } from "../minutes-card.ts";
import { type MinutesSession, timeOf } from "../session.ts";
import { draftActions, proposedIn } from "./draft-actions.ts";

/** Tells who closed minutes that they are a draft, whose, and how it is put right, adopted and posted. `told` is the person whose it is. */
export async function closedView(
  { db, community, caller, t }: Context,
  session: MinutesSession,
  told?: string,
): Promise<View> {
  const minutes = await minutesOf(db, community.id, session);
  const proposed = proposedIn(minutes).length;
  const chair =
    told === undefined || told === caller.personId
      ? undefined
      : await db.person.findUnique({ where: { communityId_id: { communityId: community.id, id: told } } });
  return {
    title: t("minutes.closed", { title: timeOf(session).title }),
    tone: "good",
    blocks: [
      text(chair ? t("minutes.draft.theirs", { who: chair.name }) : t("minutes.draft.unposted")),
      fields(
        [t("minutes.holds"), countWords(t, minutes)],
        [t("minutes.draft.proposed"), proposed === 0 ? undefined : String(proposed)],
      ),
      draftActions(t, session, minutes, { show: true }),
      actions(run(t("minutes.reopen"), "minutes reopen", { session: session.id })),
    ],
  };
}
