import { plainly } from "../../../services/delivery/describing.ts";
import { questionCard, questionComposer } from "./question-composer.ts";
import { toldSchema } from "./tell-question.ts";
import { toldComposer } from "./told-composer.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { ask } from "../../../kernel/views/build.ts";
import type { Db } from "../../../services/store/store.ts";

/** What is said of questions to channels: in the channel, and to whoever asked or answered. */
export const questionDeliveries = {
  question: { composer: questionComposer, direct: "channels", describe: plainly("deliveries.what.question") },
  answer: {
    composer: toldComposer,
    // Who asked waits for it; a thank-you can wait.
    direct: ({ detail }: { readonly detail: unknown }) =>
      toldSchema.safeParse(detail).data?.step === "accepted" ? "ordinary" : "asked",
    describe: plainly("deliveries.what.answer"),
  },
} as const;

/** What stands in channels of it is kept true. */
export const questionCards = { question: questionCard };

/** That a question could not be posted. */
export const questionNotices = {
  question: {
    describe: plainly("deliveries.what.notice.question"),
    lead: (_question: string, t: Translate) => ask(t("resource.question.elsewhere"), "resource ask", {}),
    count: (db: Db, communityId: string, id: string) => db.resourceQuestion.count({ where: { communityId, id } }),
  },
} as const;
