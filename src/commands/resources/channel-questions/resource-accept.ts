import { z } from "zod";
import { type Accepted, acceptAnswer } from "../../../core/features/resources/channel-questions/settle-answer.ts";
import { answerOption, questionOption } from "../../../core/features/resources/channel-questions/question-option.ts";
import { loadResources } from "../../../core/features/resources/select-resources.ts";
import { showResource } from "../../../core/features/resources/show-resource.ts";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { link, text } from "../../../core/kernel/views/build.ts";
import { asCommunity } from "../../../core/services/store/store.ts";

/** Says that an answer is what the caller asked a channel for: it goes into the library as whoever gave it would suggest it. */
export const resourceAccept = command({
  path: "resource accept",
  summary: "resource.accept.summary",
  examples: [],
  input: z.object({ question: questionOption(), answer: answerOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { question: id, answer: number }) {
    const { db, community, t } = context;
    const accepted = await asCommunity(context, "answers", (at) => acceptAnswer(at, id, number));
    const { answer } = accepted;
    const [seen] = await loadResources(db, community.id, [accepted.id]);
    const thanks = text(thanksOf(accepted, seen !== undefined, t));
    if (!seen) return { tone: "good", blocks: [thanks, text(link(answer.title, answer.url))] };
    const card = await showResource(context, accepted.id);
    return { ...card, tone: "good", blocks: [thanks, ...card.blocks] };
  },
});

/** Who is thanked, and what becomes of it. */
function thanksOf({ answer: { by }, there, published, thanked }: Accepted, isSeen: boolean, t: Translate): string {
  const became = there ? "there" : published ? "published" : "waits";
  if (!thanked || by === null) return t(`resource.solved.nobody.${became}`);
  // That the library has it is not told to whoever may not find it there.
  return there && !isSeen ? t("resource.solved.thanked", by) : t(`resource.solved.${became}`, by);
}
