import type { Context } from "../../../kernel/commands/command.ts";
import { refuse, UserError } from "../../../kernel/errors/errors.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { likelyPairs } from "../merging/likely-pairs.ts";
import { sideBySide, two } from "../merging/side-by-side.ts";
import { thingsOfPair } from "../../../services/review/arising/pairs.ts";

/** Two contacts that may be one, side by side, with the ways to merge them or say that they are two; for moderators. */
export async function pairCard(context: Context, id: string): Promise<View> {
  const { t } = context;
  const [one, other] = thingsOfPair(id);
  const item = (await reviewOf(context, "contact-duplicate", id)) ?? refuse("contact.merge.gone");
  const [pair] = await likelyPairs(context, 1, { among: [one, other] });
  try {
    return await sideBySide(context, { stays: pair?.stays ?? one, goes: pair?.goes ?? other }, undefined, item.id);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // What keeps them from being one is said, and that they are two can be.
    return {
      title: t("contact.merge.title"),
      tone: "warning",
      blocks: [
        text(...t.problem(error.problem)),
        actions(
          two(context, item.id),
          run(t("contact.merge.show.stays"), "contact show", { contact: one }),
          run(t("contact.merge.show.goes"), "contact show", { contact: other }),
        ),
      ],
    };
  }
}
