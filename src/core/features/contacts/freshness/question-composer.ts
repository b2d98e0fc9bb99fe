import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import {
  type Composer,
  type Composition,
  type DeliveryContext,
  type DueDelivery,
  each,
} from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { personReads } from "../../../services/store/reader.ts";
import { asReader } from "../../../services/store/store.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { loadTerms } from "../../../services/taxonomy/taxonomy.ts";
import type { WordQuestion } from "./asking.ts";
import { cardQuestion } from "./card-question.ts";
import { listQuestion } from "./list-question.ts";
import { mandatesQuestion } from "./mandates-question.ts";
import { questionSchema } from "./plan-questions.ts";

const QUESTIONS: Readonly<Record<"card" | "mandates" | "list", WordQuestion>> = {
  card: cardQuestion,
  mandates: mandatesQuestion,
  list: listQuestion,
};

/** Words questions as things stand when they are asked: what was answered, or is no longer theirs, is not asked. */
export const questionComposer: Composer = {
  compose: each(compose),
  follows: (_claim, outcome) => outcome.state === "failed",
  settled: async (row, outcome, context) => void (await tryOtherAccount(row, outcome, context)),
};

async function compose({ row }: DueDelivery, { db, community, now }: DeliveryContext): Promise<Composition> {
  const { about, again = false } = questionSchema.parse(row.detail);
  const key = { communityId_id: { communityId: community.id, id: row.personId ?? "" } };
  const person = await db.person.findUnique({ where: key });
  if (!person || person.leftAt || person.suspendedAt) return { kind: "drop", reason: "cancelled" };
  const { language, zone } = await preferencesFor({ db, community }, person.id);
  const term = labelling(await loadTerms(db), language);
  const words = { t: translator(language), format: formatter(language, zone), term, now };
  const asking = { person, subject: row.subjectId, again, words };
  const view = await asReader({ db, community, now }, personReads(person), (read) => QUESTIONS[about](read, asking));
  return view ? { kind: "say", view, language, zone } : { kind: "drop", reason: "nothing" };
}
