import type { DeliveryContext } from "../../../services/delivery/composer.ts";
import type { DueRow } from "../../../services/delivery/ledger.ts";
import { actions, ask, muted, run, strong, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { ConclusionEntry } from "../conclusion.ts";
import { shownOf } from "../life/shown-of.ts";
import { inputOf } from "../owners/owner-columns.ts";
import { wordingFor } from "../wording.ts";
import { dueWords, listOf } from "./nudge-view.ts";
import { type NudgeAbout, type ReaderWords, sayingTogether } from "./reading.ts";
import { answering } from "./whose.ts";

/** Asks somebody whether they do what was assigned to them; what somebody answered or began by then is not asked. */
export const assignedComposer = sayingTogether("assigned", stillUnanswered, assignedView);

async function stillUnanswered(
  rows: readonly DueRow[],
  context: DeliveryContext,
): Promise<ReadonlyMap<string, readonly NudgeAbout[]>> {
  const { db, community } = context;
  const found = await db.conclusion.findMany({
    where: {
      ...{ communityId: community.id, withdrawnAt: null, status: "adopted" },
      id: { in: rows.map(({ subjectId }) => subjectId) },
    },
    include: { owners: true },
  });
  const open = found.map((one) => ({
    ...one,
    owners: one.owners.filter(({ answered }) => answered === null).map(inputOf),
  }));
  const whose = await answering(context, open);
  return new Map(
    rows.map(({ id, subjectId, personId }) => {
      const one = open.find((some) => some.id === subjectId);
      const theirs = one?.owners.some((owner) => whose(one, owner).asked.includes(personId ?? "")) === true;
      return [id, theirs ? [{ conclusion: subjectId }] : []];
    }),
  );
}

function assignedView(entries: readonly ConclusionEntry[], reading: ReaderWords): View {
  const { t, format } = reading;
  const title = t("follow.assigned.title", { count: entries.length });
  const [entry] = entries;
  if (entries.length > 1 || !entry)
    return { title, blocks: listOf(entries, reading, (one) => dueWords(one, reading) ?? "") };
  const about = { conclusion: entry.id };
  const due = dueWords(entry, reading);
  return {
    title,
    blocks: [
      text(wordingFor(entry, format.language).text),
      ...(due === undefined ? [] : [text(strong(due))]),
      ...(entry.meeting === undefined ? [] : [muted(entry.meeting)]),
      actions(
        run(t("follow.do.accept"), "conclusion accept", { ...about, shown: shownOf(entry) }, { weight: "primary" }),
        ask(t("follow.do.return"), "conclusion return", about),
        run(t("show"), "conclusion show", about),
      ),
    ],
  };
}
