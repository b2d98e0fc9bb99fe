import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { countExposed } from "../../core/features/conclusions/exposed/count-exposed.ts";
import { type Exposed, listExposed } from "../../core/features/conclusions/exposed/exposed.ts";
import { exposedLines, exposedSize } from "../../core/features/conclusions/exposed/exposed-words.ts";
import { page } from "../../core/kernel/options/options.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { actions, choose, item, items, muted, run, text } from "../../core/kernel/views/build.ts";
import { aboutEntry } from "../../core/kernel/views/entry-button.ts";
import type { Block } from "../../core/kernel/views/model.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Most conclusions one list leads through: 25 pages. */
const MOST = 200;
const NAMED = 60;

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
    const { shown, turns, where } = pageOf(found, at, "conclusion exposed", {}, t, { size: exposedSize });
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
        items(
          ...shown.map((one) => {
            const done = run(t("exposure.done"), "conclusion seen", { conclusion: one.id }, { place: "here" });
            return item(exposedLines(one, t), aboutEntry(done, one.text, t));
          }),
        ),
        ...meetingsOf(shown, t),
        ...where,
        ...(total > MOST ? [muted(t("list.cut", { most: MOST }))] : []),
        ...(turns.length + all.length > 0 ? [actions(...turns, ...all)] : []),
      ],
    };
  },
});

/** A menu of the meetings that they are of. */
function meetingsOf(shown: readonly Exposed[], t: Translate): Block[] {
  const meetings = new Map(shown.flatMap(({ meeting }) => (meeting ? [[meeting.id, meeting.title] as const] : [])));
  const options = [...meetings].map(([id, title]) => run(truncate(title, NAMED), "meeting show", { meeting: id }));
  return options.length > 0 ? [choose(t("find.show-meeting"), options)] : [];
}
