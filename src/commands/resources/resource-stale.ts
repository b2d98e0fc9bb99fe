import { z } from "zod";
import { type ResourceToLookAt, toLookAt } from "../../core/features/resources/freshness/to-look-at.ts";
import { staleReason } from "../../core/features/resources/freshness/stale-reason.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, item, items, strong, text } from "../../core/kernel/views/build.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";
import type { Item } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

// A line of a list is read at a glance.
const LINE = 80;

/** Shows moderators the resources that lead nowhere any more, and those of which nobody says that they are still so. */
export const resourceStale = command({
  path: "resource stale",
  summary: "resource.stale.summary",
  title: "title.resource.stale",
  submit: "submit.show",
  examples: ["resource stale"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "moderator",
  async run(context, { page: at }) {
    const { t } = context;
    const title = t("title.resource.stale");
    const found = await toLookAt(context);
    if (found.length === 0) return { title, blocks: [text(t("resource.stale.none"))] };
    const { shown, turns, where } = pageOf(found, at, "resource stale", {}, t);
    return {
      title,
      blocks: [
        items(...shown.map((one) => entry(one, context))),
        ...where,
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});

function entry({ id, title, ...why }: ResourceToLookAt, context: Context): Item {
  return item(
    [strong(truncate(title, LINE, { at: "word" })), `\n${staleReason(why, context)}`],
    showButton(context.t, title, "resource show", { resource: id }),
  );
}
