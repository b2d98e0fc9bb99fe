import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { actions, fields, link, muted, run, strong, text, time } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { type ConclusionEntry, CRIMES, OUTPUTS } from "../conclusion.ts";
import { entriesOf, statusOf, WITH_ENTRY } from "../conclusion-entries.ts";
import { awaitsAnswer } from "../following/answer.ts";
import { shownOf } from "../life/shown-of.ts";
import { WITH_HOSTS, standingOf } from "../life/standing.ts";
import { mayWithdraw } from "../withdraw-conclusion.ts";
import { wordingFor } from "../wording.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { aboutRows } from "./fact-rows.ts";
import { nextActions, otherActions } from "./card-actions.ts";
import { stateLine } from "./state-line.ts";
import { wordingNotes } from "./wording-notes.ts";

const WITH_CARD = {
  ...WITH_ENTRY,
  ...WITH_HOSTS,
  versions: { select: { language: true, text: true, by: { select: { name: true } } } },
  supersededBy: { select: { id: true, withdrawnAt: true } },
} as const;

/**
 * A conclusion's card: what it says, in the reader's language where somebody said it in that, and how it stands; what the reader can do
 * about it; what it is about. Throws UserError when the caller may not see it, or it was withdrawn.
 */
export async function showConclusion(context: Context, id: string): Promise<View> {
  const { db, caller, community, t, format, terms } = context;
  const row = await db.conclusion.findFirst({
    where: { communityId: community.id, id, withdrawnAt: null },
    include: WITH_CARD,
  });
  if (!row) return refuse("conclusion.gone");
  const [entry] = await entriesOf(db, community.id, [row]);
  if (!entry) return refuse("conclusion.gone");
  const standing = await standingOf(db, caller, row);
  const acted = {
    ...{ id, status: statusOf(row.status), standing, kind: entry.kind, hasDay: row.dueOn !== null },
    shown: shownOf(entry),
    unanswered: standing.answers && (await isUnanswered(context, entry)),
  };
  const next = nextActions(acted, t);
  const other = [
    ...otherActions(acted, t),
    ...(row.meeting ? [run(t("find.show-meeting"), "meeting show", { meeting: row.meeting.id })] : []),
    ...(row.status === "superseded" && row.supersededBy && !row.supersededBy.withdrawnAt
      ? [run(t("conclusion.superseded-by"), "conclusion show", { conclusion: row.supersededBy.id })]
      : []),
    ...(mayWithdraw(caller, row) ? [run(t("conclusion.withdraw.do"), "conclusion withdraw", { conclusion: id })] : []),
  ];
  return {
    title: t(`conclusion.kind.${entry.kind}`),
    blocks: [
      text(wordingFor(entry, caller.language).text),
      ...wordingNotes(context, entry, row.versions.find(({ language }) => language === caller.language)?.by?.name),
      text(strong(stateLine(entry, context))),
      ...(next.length > 0 ? [actions(...next)] : []),
      fields(
        [t("conclusion.date"), [time(row.concludedAt, "date")]],
        [t("conclusion.meeting"), row.meeting?.title],
        ...aboutRows(
          {
            ...entry,
            ...defined({ output: OUTPUTS.find((one) => one === row.output) }),
            crimes: CRIMES.filter((one) => row.crimes.includes(one)),
          },
          { t, format, term: labelling(await terms(), caller.language) },
        ),
        [t("conclusion.author"), row.author?.name],
        [
          t("conclusion.source.label"),
          row.source === null ? undefined : [link(t("conclusion.source.said"), row.source)],
        ],
      ),
      muted(sharingText(row.sharing, t)),
      actions(...other),
    ],
  };
}

/** Whether the caller has still to say of it that they do it: of what others answered it is looked up which of it is theirs. */
function isUnanswered(context: Context, { id, owners }: Pick<ConclusionEntry, "id" | "owners">): Promise<boolean> {
  const open = owners.filter(({ answered }) => answered === undefined);
  return open.length === 0 || open.length === owners.length
    ? Promise.resolve(open.length > 0)
    : awaitsAnswer(context, id);
}
