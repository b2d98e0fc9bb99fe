import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { UserError } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { partView } from "../../core/services/people/linking/part-view.ts";
import { undoable, undoLink } from "../../core/services/people/linking/undo-link.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Undoes a link of somebody's accounts, for 30 days: it says what goes and what stays, and does it when that is confirmed. */
export const personPart = command({
  path: "person part",
  summary: "person.part.summary",
  examples: [],
  input: z.object({
    link: opt.text("me.link.request", 40),
    confirm: hidden(opt.flag("me.link.confirm")).optional(),
  }),
  audience: "caller",
  allow: "admin",
  hidden: true,
  async run(context, { link: id, confirm }) {
    const { t } = context;
    return asCommunity(context, "linking", async (whole): Promise<View> => {
      const link = await undoable(whole, id);
      if ("code" in link) throw new UserError(link);
      if (confirm !== true) return partView(whole, link, "person part");
      const done = await undoLink(whole, id);
      if ("code" in done) throw new UserError(done);
      context.audit(done.entry);
      return {
        tone: "good",
        blocks: [
          text(t("me.unlink.done", { parted: done.parted.name })),
          actions(run(t("person.links.show"), "person links", {})),
        ],
      };
    });
  },
});
