import { formatter } from "../../../../kernel/language/format.ts";
import { translator } from "../../../../kernel/language/translate.ts";
import {
  type Composer,
  type Composition,
  type DeliveryContext,
  type DueDelivery,
  each,
} from "../../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../../services/delivery/planning/other-account.ts";
import { preferencesFor } from "../../../../services/preferences/own.ts";
import { personReads } from "../../../../services/store/reader.ts";
import { asReader } from "../../../../services/store/store.ts";
import { stillSchema } from "./plan-still.ts";
import { stillQuestion } from "./still-question.ts";

/** Words questions as things stand when they are asked: what was answered, or is another's to answer, is not asked. */
export const stillComposer: Composer = {
  compose: each(compose),
  follows: (_claim, outcome) => outcome.state === "failed",
  settled: async (row, outcome, context) => void (await tryOtherAccount(row, outcome, context)),
};

async function compose({ row }: DueDelivery, { db, community, now }: DeliveryContext): Promise<Composition> {
  const { checked } = stillSchema.parse(row.detail);
  const key = { communityId_id: { communityId: community.id, id: row.personId ?? "" } };
  const person = await db.person.findUnique({ where: key });
  if (!person || person.leftAt || person.suspendedAt) return { kind: "drop", reason: "cancelled" };
  const { language, zone } = await preferencesFor({ db, community }, person.id);
  const words = { t: translator(language), format: formatter(language, zone) };
  const view = await asReader({ db, community, now }, personReads(person), (read) =>
    stillQuestion(read, { person: person.id, resource: row.subjectId, checked }, words),
  );
  return view ? { kind: "say", view, language, zone } : { kind: "drop", reason: "nothing" };
}
