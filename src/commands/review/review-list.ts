import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { page } from "../../core/kernel/options/options.ts";
import { alertBlocks } from "../../core/services/review/alert.ts";
import { type Waiting, waitingItems } from "../../core/services/review/queue.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, ask, link, muted, run, strong, text, time } from "../../core/kernel/views/build.ts";
import type { Block } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Most entries one list leads through: 25 pages. */
const MOST = 200;
const SUMMARY = 200;

/** Lists what awaits a decision, oldest first, below what else moderators should see to. */
export const reviewList = command({
  path: "review list",
  summary: "review.list.summary",
  examples: ["review list"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "moderator",
  async run(context, { page: at }) {
    const { t } = context;
    const waiting = await waitingItems(context.catalogue, context, MOST);
    const alerts = await alertBlocks(context);
    if (waiting.length === 0)
      return {
        title: t("review.list.title", { total: 0 }),
        blocks: [...alerts, text(...t.rich("review.list.none", { command: commandLine("resource add") }))],
      };
    const { shown, turns } = pageOf(waiting, at, "review list", {}, t);
    return {
      title: t("review.list.title", { total: waiting.length }),
      blocks: [
        ...alerts,
        ...shown.flatMap((item) => entry(item, t)),
        ...(waiting.length === MOST ? [muted(t("list.cut", { most: MOST }))] : []),
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});

function entry({ id, submitter, since, described }: Waiting, t: Translate): Block[] {
  const { title, href, facts, summary, show } = described;
  return [
    text(
      href === undefined ? strong(title) : link(title, href),
      `\n${facts.join(" · ")}`,
      ...(summary === undefined ? [] : [`\n${truncate(summary, SUMMARY)}`]),
    ),
    muted(t("review.by", { name: submitter.name }), " · ", time(since, "relative")),
    actions(
      run(t("review.approve"), "review approve", { item: id }, { weight: "primary" }),
      ask(t("review.reject"), "review reject", { item: id }),
      run(t("show"), show.command, show.input),
    ),
  ];
}
