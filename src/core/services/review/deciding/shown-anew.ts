import type { Context } from "../../../kernel/commands/command.ts";
import { text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";

/** What is shown in place of doing what a button says, where its card showed something else than there is: that it was changed, and the card as it is now, which has the button again. */
export const shownAnew = ({ t }: Pick<Context, "t">, card: View): View => ({
  ...card,
  tone: "warning",
  blocks: [text(t("review.since")), ...card.blocks],
});
