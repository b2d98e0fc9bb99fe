import type { Language } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { View } from "../../../kernel/views/model.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import { type Composer, type DeliveryContext, each } from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { personReads } from "../../../services/store/reader.ts";
import { asReader } from "../../../services/store/store.ts";
import { findQuestion } from "./find-question.ts";
import { type AskedQuestion, channelOf, stateOf } from "./question.ts";
import { type ToldOfQuestion, toldSchema } from "./tell-question.ts";
import { acceptedView, answeredView, knownView, overView } from "./told-views.ts";
import { seenOf } from "./seen-resources.ts";

/** Words what whoever asked and whoever answered are told of a question, as it is by then; nothing where that is not so any more. */
export const toldComposer: Composer = {
  compose: each(async ({ row }, context) => {
    const { db, community } = context;
    const told = toldSchema.parse(row.detail);
    const person = await db.person.findFirst({
      where: { communityId: community.id, id: row.personId ?? "", leftAt: null, suspendedAt: null },
    });
    if (!person) return { kind: "drop", reason: "cancelled" };
    const seen = await asReader(context, personReads(person), async ({ db: read }) => {
      const question = await findQuestion({ db: read, community }, row.subjectId);
      return question && { question, resources: await seenOf(read, question) };
    });
    const { language, zone } = await preferencesFor(context, person.id);
    const view = seen && (await worded(context, seen, told, language));
    return view ? { kind: "say", view, language, zone } : { kind: "drop", reason: "cancelled" };
  }),
  follows: (_claim, outcome) => outcome.state === "failed",
  settled: async (row, outcome, context) => void (await tryOtherAccount(row, outcome, context)),
};

async function worded(
  context: DeliveryContext,
  { question, resources }: { readonly question: AskedQuestion; readonly resources: ReadonlySet<string> },
  told: ToldOfQuestion,
  language: Language,
): Promise<View | undefined> {
  const t = translator(language);
  const state = stateOf(question, context.now);
  if (told.step === "over") {
    if (state !== "ended") return undefined;
    return overView(question, (await channelFacts(context, channelOf(question))).name, t);
  }
  const answer = question.answers.find(({ number }) => number === told.answer);
  if (!answer) return undefined;
  if (told.step === "answered")
    return (state === "open" || state === "ended") && answer.state === "open"
      ? answeredView(question, answer, t)
      : undefined;
  if (answer.state !== "accepted") return undefined;
  if (told.step === "known") return knownView(question, answer, resources, t);
  const became = told.there ? "there" : (await isPublished(context, answer)) ? "published" : "waits";
  return acceptedView(question, answer, became, t);
}

/** Whether what was answered is in the library by now. */
async function isPublished(
  { db, community }: DeliveryContext,
  { resourceId }: { readonly resourceId: string | null },
): Promise<boolean> {
  const where = { communityId: community.id, id: resourceId ?? "", publishedAt: { not: null } };
  return (await db.resource.count({ where })) > 0;
}
