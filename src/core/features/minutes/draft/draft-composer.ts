import { z } from "zod";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { fields, text } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { View } from "../../../kernel/views/model.ts";
import {
  type Composer,
  type Composition,
  type DeliveryContext,
  type DueDelivery,
  each,
} from "../../../services/delivery/composer.ts";
import { plainOccurrence } from "../../../services/delivery/planning/again.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { personReads } from "../../../services/store/reader.ts";
import { asReader } from "../../../services/store/store.ts";
import { FORGOTTEN_HOURS } from "../forgotten.ts";
import { type Minutes, minutesOf } from "../minutes.ts";
import { countWords } from "../minutes-card.ts";
import { findSession, type MinutesSession, timeOf } from "../session.ts";
import { draftActions } from "./draft-actions.ts";
import { isDraft } from "./plan-draft.ts";

const detailSchema = z.object({ closed: z.string() });

/** Tells whoever leads a meeting that a draft of its minutes is theirs to put right and to post, and reminds them of it once. */
export const draftComposer: Composer = {
  compose: each(compose),
  follows: (_claim, outcome) => outcome.state === "failed",
  settled: async (row, outcome, context) => void (await tryOtherAccount(row, outcome, context)),
};

async function compose({ row }: DueDelivery, { db, community }: DeliveryContext): Promise<Composition> {
  const session = await findSession(db, community.id, row.subjectId);
  const { closed } = detailSchema.parse(row.detail);
  // Minutes that were taken up again since are another draft.
  if (!session || !isDraft(session) || session.closedAt?.toISOString() !== closed)
    return { kind: "drop", reason: "nothing" };
  const key = { communityId_id: { communityId: community.id, id: row.personId ?? "" } };
  const person = await db.person.findUnique({ where: key });
  if (!person || person.leftAt || person.suspendedAt) return { kind: "drop", reason: "cancelled" };
  const minutes = await asReader({ db }, personReads(person), async (read) =>
    (await findSession(read.db, community.id, session.id)) ? minutesOf(read.db, community.id, session) : undefined,
  );
  if (!minutes) return { kind: "drop", reason: "withheld" };
  const { language, zone } = await preferencesFor({ db, community }, person.id);
  const words = { t: translator(language), format: formatter(language, zone) };
  const again = plainOccurrence(row.occurrence).endsWith(" still");
  return { kind: "say", view: draftTold(words, session, minutes, again), language, zone };
}

function draftTold(
  words: { readonly t: ReturnType<typeof translator>; readonly format: ReturnType<typeof formatter> },
  session: MinutesSession,
  minutes: Minutes,
  again: boolean,
): View {
  const { t } = words;
  const { title, start } = timeOf(session);
  const why = again
    ? t("minutes.draft.still")
    : session.closedById === null
      ? t("minutes.draft.forgotten", { hours: FORGOTTEN_HOURS })
      : t("minutes.draft.yours");
  return {
    title: t("minutes.draft.title", { title }),
    blocks: [
      text(why),
      fields(...momentRows(words, t("meeting.when"), start, session.meeting.zone), [
        t("minutes.holds"),
        countWords(t, minutes),
      ]),
      draftActions(t, session, minutes, { show: true }),
    ],
  };
}
