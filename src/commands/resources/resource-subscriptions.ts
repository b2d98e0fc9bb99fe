import { z } from "zod";
import { subscriptionsOf } from "../../core/features/resources/subscriptions/subscribe.ts";
import { wantedWords } from "../../core/features/resources/subscriptions/wanted-words.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { actions, ask, item, items, run, text } from "../../core/kernel/views/build.ts";
import { aboutEntry } from "../../core/kernel/views/entry-button.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";

/** Shows of which new resources the caller is told, each with the way out. */
export const resourceSubscriptions = command({
  path: "resource subscriptions",
  summary: "resource.subscriptions.summary",
  title: "title.resource.subscriptions",
  submit: "submit.show",
  examples: ["resource subscriptions"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "member",
  async run(context, { page: at }) {
    const { caller, t, format } = context;
    const all = caller.personId === undefined ? [] : await subscriptionsOf(context, caller.personId);
    const title = t("title.resource.subscriptions");
    const more = ask(t("title.resource.subscribe"), "resource subscribe", {});
    if (all.length === 0) return { title, blocks: [text(t("resource.subscriptions.none")), actions(more)] };
    const words = { t, format, term: labelling(await context.terms(), caller.language) };
    const { shown, turns, where } = pageOf(all, at, "resource subscriptions", {}, t);
    return {
      title,
      blocks: [
        items(
          ...shown.map((wanted) => {
            const what = wantedWords(wanted, words);
            return item(
              [what],
              aboutEntry(run(t("resource.subscribe.stop"), "resource subscribe", { ...wanted, end: true }), what, t),
            );
          }),
        ),
        ...where,
        actions(...turns, more),
      ],
    };
  },
});
