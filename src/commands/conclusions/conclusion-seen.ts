import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { countExposed } from "../../core/features/conclusions/exposed/count-exposed.ts";
import { listExposed } from "../../core/features/conclusions/exposed/exposed.ts";
import { exposedLines } from "../../core/features/conclusions/exposed/exposed-words.ts";
import { seeTo } from "../../core/features/conclusions/exposed/see-to.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";

/** Takes one conclusion, or all, off the list of those that could be read by too many; asks first, because it cannot be undone. */
export const conclusionSeen = command({
  path: "conclusion seen",
  summary: "exposure.done.summary",
  examples: [],
  input: z.object({
    conclusion: opt.reference("conclusion.item", "conclusion").optional(),
    confirm: hidden(opt.flag("exposure.done.confirm")).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  async run(context, { conclusion, confirm }) {
    const { t } = context;
    if (confirm !== true) return asked(context, conclusion);
    const total = await seeTo(context, conclusion);
    const left = (await countExposed(context)).total;
    return {
      title: t("exposure.done"),
      tone: "good",
      blocks: [
        text(t("exposure.done.what", { total })),
        ...(left > 0
          ? [actions(run(t("exposure.done.left", { left }), "conclusion exposed", {}, { place: "here" }))]
          : []),
      ],
    };
  },
});

async function asked(context: Context, conclusion: string | undefined): Promise<View> {
  const { t } = context;
  const { total } = await countExposed(context);
  const [one] = conclusion === undefined ? [] : await listExposed(context, { id: conclusion, limit: 1 });
  if (total === 0 || (conclusion !== undefined && !one)) return refuse("exposure.seen");
  return {
    title: t("exposure.done.ask", { total: one ? 1 : total }),
    tone: "danger",
    blocks: [
      ...(one ? [text(...exposedLines(one, t))] : []),
      text(t("exposure.done.check")),
      actions(
        run(t("exposure.done.confirm"), "conclusion seen", defined({ conclusion, confirm: true }), {
          place: "here",
          weight: "primary",
        }),
        run(t("exposure.back"), "conclusion exposed", {}, { place: "here" }),
      ),
    ],
  };
}
