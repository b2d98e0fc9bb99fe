import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { actions, fields, link, muted, run, text, time } from "../../kernel/views/build.ts";
import { mayWithdraw } from "./withdraw-conclusion.ts";
import type { View } from "../../kernel/views/model.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";

/** A conclusion's whole card, by which whoever may withdraws it. Throws UserError when the caller may not see it, or it was withdrawn. */
export async function showConclusion({ db, caller, community, t, format, terms }: Context, id: string): Promise<View> {
  const found = await db.conclusion.findFirst({
    where: { communityId: community.id, id, withdrawnAt: null },
    include: { meeting: { select: { id: true, title: true } }, author: { select: { name: true } } },
  });
  if (!found) return refuse("conclusion.gone");
  const buttons = [
    ...(found.meeting ? [run(t("find.show-meeting"), "meeting show", { meeting: found.meeting.id })] : []),
    ...(mayWithdraw(caller, found)
      ? [run(t("conclusion.withdraw.do"), "conclusion withdraw", { conclusion: id })]
      : []),
  ];
  const term = labelling(await terms(), caller.language);
  return {
    title: t("conclusion.item"),
    blocks: [
      text(found.text),
      fields(
        [t("conclusion.date"), [time(found.concludedAt, "date")]],
        [t("conclusion.meeting"), found.meeting?.title],
        [t("conclusion.pillar"), found.pillarKey === null ? undefined : term(found.pillarKey)],
        [t("conclusion.topic"), found.topicKey === null ? undefined : term(found.topicKey)],
        [t("conclusion.country"), found.country === null ? undefined : format.country(found.country)],
        [t("conclusion.author"), found.author?.name],
        [
          t("conclusion.source.label"),
          found.source === null ? undefined : [link(t("conclusion.source.link"), found.source)],
        ],
      ),
      muted(sharingText(found.sharing, t)),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
}
