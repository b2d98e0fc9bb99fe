import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { countExposed } from "../../core/features/conclusions/exposed/count-exposed.ts";
import { listExposed } from "../../core/features/conclusions/exposed/exposed.ts";
import { exposedBlocks, exposedSize } from "../../core/features/conclusions/exposed/exposed-words.ts";
import { page } from "../../core/kernel/options/options.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Most conclusions one list leads through: 25 pages. */
const MOST = 200;

/** Lists the conclusions that could be read by more people than their meetings are for, until they are seen to. */
export const conclusionExposed = command({
  path: "conclusion exposed",
  summary: "exposure.summary",
  examples: [],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  async run(context, { page: at }) {
    const { t } = context;
    const { total } = await countExposed(context);
    const title = t("exposure.title", { total });
    if (total === 0) return { title, blocks: [text(t("exposure.none"))] };
    const found = await listExposed(context, { limit: MOST });
    const { shown, turns } = pageOf(found, at, "conclusion exposed", {}, t, { size: exposedSize });
    // What the list does not lead to is not seen to unseen.
    const all =
      total > 1 && total <= MOST
        ? [run(t("exposure.done.all", { total }), "conclusion seen", {}, { place: "here" })]
        : [];
    return {
      title,
      tone: "warning",
      blocks: [
        text(t("exposure.why")),
        ...shown.flatMap((one) => [
          ...exposedBlocks(one, t),
          actions(
            run(t("exposure.done"), "conclusion seen", { conclusion: one.id }, { place: "here" }),
            ...(one.meeting ? [run(t("find.show-meeting"), "meeting show", { meeting: one.meeting.id })] : []),
          ),
        ]),
        ...(total > MOST ? [muted(t("list.cut", { most: MOST }))] : []),
        ...(turns.length + all.length > 0 ? [actions(...turns, ...all)] : []),
      ],
    };
  },
});
