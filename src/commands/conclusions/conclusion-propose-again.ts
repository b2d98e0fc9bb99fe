import { z } from "zod";
import { changesOf, MANY_MAX } from "../../core/features/conclusions/life/many.ts";
import { undoStatuses } from "../../core/features/conclusions/life/undo-status.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";

/** Takes back that many conclusions were adopted at once. */
export const conclusionProposeAgain = command({
  path: "conclusion propose-again",
  summary: "conclusion.propose-again.summary",
  examples: [],
  input: z.object({ changes: opt.text("conclusion.change", MANY_MAX) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { changes: typed }) {
    const { t } = context;
    const changes = changesOf(typed);
    const undone = await undoStatuses(context, changes);
    if (undone.length === 0) return refuse("conclusion.undo.changed");
    for (const { id, to } of undone)
      context.audit({ action: "conclusion.undo", subject: `conclusion:${id}`, detail: { to } });
    const left = changes.length - undone.length;
    return {
      title: t("conclusion.undo.done"),
      tone: "good",
      blocks: [
        text(t("conclusion.undo.many", { count: undone.length })),
        ...(left > 0 ? [text(t("conclusion.undo.left", { count: left }))] : []),
        actions(run(t("conclusion.adopt.back"), "conclusion list", { status: "proposed" })),
      ],
    };
  },
});
