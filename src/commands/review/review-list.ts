import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt, page } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, items, muted, text } from "../../core/kernel/views/build.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { alertBlocks } from "../../core/services/review/alert.ts";
import { MOST_WAITING, waitingItems } from "../../core/services/review/queue.ts";
import { onlyKinds } from "../../core/services/review/figures/waiting-kinds.ts";
import { waitingEntry } from "../../core/services/review/waiting-entry.ts";

const KIND_MAX = 40;

/** Lists what awaits a decision, first what its reader knows, then oldest first, below what else moderators should see to. */
export const reviewList = command({
  path: "review list",
  aliases: ["review"],
  summary: "review.list.summary",
  title: "title.review.list",
  submit: "submit.show",
  examples: ["review list"],
  input: z.object({ kind: hidden(opt.text("review.stats.kind", KIND_MAX)).optional(), page: page() }),
  audience: "caller",
  allow: "moderator",
  async run(context, { kind, page: at }) {
    const { t, caller, now } = context;
    const waiting = await waitingItems(context.catalogue, context, MOST_WAITING, { me: caller.personId, now }, kind);
    const alerts = await alertBlocks(context);
    if (waiting.length === 0)
      return {
        title: t("review.list.title", { total: 0 }),
        blocks: [
          ...alerts,
          ...(kind === undefined
            ? [text(...t.rich("review.list.none", { command: commandLine("resource add") }))]
            : await onlyKinds(context, kind)),
        ],
      };
    const { shown, turns, where } = pageOf(waiting, at, "review list", defined({ kind }), t);
    return {
      title: t("review.list.title", { total: waiting.length }),
      blocks: [
        ...alerts,
        items(...shown.map((one) => waitingEntry(one, t))),
        ...where,
        ...(waiting.length === MOST_WAITING ? [muted(t("list.cut", { most: MOST_WAITING }))] : []),
        ...(turns.length > 0 ? [actions(...turns)] : []),
        ...(await onlyKinds(context, kind)),
      ],
    };
  },
});
