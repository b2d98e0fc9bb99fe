import { clearanceOf, type Sharing } from "../../../kernel/access/sharing.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { CardComposer } from "../../../services/cards/card.ts";
import { channelFacts, channelVoice } from "../../../services/delivery/channel.ts";
import { type Composer, type DeliveryContext, each } from "../../../services/delivery/composer.ts";
import { tellFailure, tellOwner } from "../../../services/delivery/failure.ts";
import type { FailReason, DeliveryOutcome, LedgerRow } from "../../../services/delivery/ledger.ts";
import { channelReads } from "../../../services/store/reader.ts";
import { asReader } from "../../../services/store/store.ts";
import { findQuestion } from "./find-question.ts";
import { type AskedQuestion, channelOf, stateOf } from "./question.ts";
import { questionView } from "./question-view.ts";
import { seenOf } from "./seen-resources.ts";
import { waitingFor } from "./wait-too.ts";

/** A question as whoever reads its channel may see it; undefined where they may not. */
async function shownThere(context: DeliveryContext, question: AskedQuestion, limit: Sharing | undefined) {
  const { community, now } = context;
  const to = channelOf(question);
  const { clearance } = await channelFacts(context, to);
  const seen = await asReader(context, channelReads(clearanceOf(clearance, limit)), async ({ db }) => {
    return (await findQuestion({ db, community }, question.id)) && seenOf(db, question);
  });
  if (!seen) return undefined;
  const { language, zone } = await channelVoice(context, to);
  const words = { t: translator(language), now, waiting: await waitingFor(context, question.id) };
  return { view: questionView(question, words, seen), language, zone };
}

/** Posts a question in its channel: a card that is kept true. Whoever asks is told where that could not be. */
export const questionComposer: Composer = {
  labels: true,
  compose: each(async ({ row, clearance }, context) => {
    const question = await findQuestion(context, row.subjectId);
    if (!question || stateOf(question, context.now) !== "open") return { kind: "drop", reason: "cancelled" };
    const shown = await shownThere(context, question, clearance);
    return shown ? { kind: "say", ...shown, card: {} } : { kind: "drop", reason: "withheld" };
  }),
  follows: (_claim, outcome) => unsaid(outcome) !== undefined,
  async settled(row, outcome, context) {
    const why = unsaid(outcome);
    const question = await findQuestion(context, row.subjectId);
    if (why === undefined || question?.state !== "open") return;
    const { db, community, now } = context;
    if (why !== "uncertain")
      await db.resourceQuestion.updateMany({
        where: { communityId: community.id, id: question.id, state: "open" },
        data: { state: "unsaid", endedAt: now },
      });
    await tellUnsaid(context, question, row, why);
  },
};

/** Why a question was not posted, or may not have been; undefined where it was, or was taken back. */
const unsaid = (outcome: DeliveryOutcome): FailReason | "withheld" | undefined =>
  outcome.state === "failed"
    ? outcome.reason
    : outcome.state === "dropped" && outcome.reason === "withheld"
      ? "withheld"
      : undefined;

async function tellUnsaid(
  context: DeliveryContext,
  question: AskedQuestion,
  row: LedgerRow,
  reason: FailReason | "withheld",
): Promise<void> {
  const { name: channel } = await channelFacts(context, channelOf(question));
  const params = { words: question.words, channel };
  const about = { about: "question", subjectId: question.id, near: channelOf(question) } as const;
  if (reason === "withheld") {
    const told = problem("resource.question.unsaid.outsiders", params);
    return tellOwner(context, question.askerId, { ...about, occurrence: "", problem: told, delivery: row.id });
  }
  const what = {
    gone: problem("resource.question.unsaid.gone", params),
    failed: problem("resource.question.unsaid.failed", params),
    uncertain: problem("resource.question.unsaid.uncertain", params),
  };
  return tellFailure(context, { ...about, person: question.askerId, row, reason, what });
}

/** Keeps a question in its channel true: what was answered, and what became of it. */
export const questionCard: CardComposer = {
  labels: true,
  async compose(card, context) {
    const question = await findQuestion(context, card.subjectId);
    if (!question) return { kind: "end" };
    const shown = await shownThere(context, question, card.clearance);
    if (!shown) return { kind: "withheld" };
    const isOpen = stateOf(question, context.now) === "open";
    return { kind: "show", ...shown, until: isOpen ? question.expiresAt : undefined, over: !isOpen };
  },
};
