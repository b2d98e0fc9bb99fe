import { z } from "zod";
import { adoptable, adoptMany } from "../../core/features/conclusions/life/adopt-many.ts";
import { MANY_MAX, shownChosen, typedChanges, typedShown } from "../../core/features/conclusions/life/many.ts";
import { shownOf } from "../../core/features/conclusions/life/shown-of.ts";
import { askOwners } from "../../core/features/conclusions/following/ask-owners.ts";
import { wordingFor } from "../../core/features/conclusions/wording.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, list, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { shownAnew } from "../../core/services/review/deciding/shown-anew.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const SHOWN = 120;

/** Adopts all that a list showed, of what the caller directs; asks first, also where one of them says something else by then, and can be taken back. */
export const conclusionAdopt = command({
  path: "conclusion adopt",
  summary: "conclusion.adopt.summary",
  examples: [],
  input: z.object({
    chosen: opt.text("conclusion.adopt.which", MANY_MAX),
    confirm: hidden(opt.flag("conclusion.adopt.confirm")).optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { chosen, confirm }) {
    const shown = shownChosen(chosen);
    const ids = [...shown.keys()];
    if (confirm !== true) return asked(context, ids);
    const adopted = await adoptMany(context, shown);
    if (adopted === "changed") return shownAnew(context, await asked(context, ids));
    if (adopted.length === 0) return refuse("conclusion.adopt.gone");
    for (const { id } of adopted)
      context.audit({ action: "conclusion.edit", subject: `conclusion:${id}`, detail: { changed: ["status"] } });
    await asCommunity(context, "planning", (whole) =>
      askOwners(
        whole,
        adopted.map(({ id }) => id),
      ),
    );
    return done(context, ids.length, adopted);
  },
});

async function asked(context: Context, ids: readonly string[]): Promise<View> {
  const { t, caller } = context;
  const found = await adoptable(context, ids);
  if (found.length === 0) return refuse("conclusion.adopt.gone");
  const count = found.length;
  return {
    title: t("conclusion.adopt.ask", { count }),
    blocks: [
      list(found.map((one) => [truncate(wordingFor(one, caller.language).text, SHOWN, { at: "word" })])),
      actions(
        run(
          t("conclusion.adopt.all", { count }),
          "conclusion adopt",
          { chosen: typedShown(found.map((one) => ({ id: one.id, shown: shownOf(one) }))), confirm: true },
          { place: "here", weight: "primary" },
        ),
        run(t("conclusion.adopt.back"), "conclusion list", { status: "proposed" }, { place: "here" }),
      ),
    ],
  };
}

function done({ t }: Context, wanted: number, adopted: Parameters<typeof typedChanges>[0]): View {
  const left = wanted - adopted.length;
  return {
    title: t("conclusion.adopt.done", { count: adopted.length }),
    tone: "good",
    blocks: [
      ...(left > 0 ? [text(t("conclusion.adopt.left", { count: left }))] : []),
      actions(
        run(t("undo"), "conclusion propose-again", { changes: typedChanges(adopted) }, { place: "here" }),
        run(t("conclusion.adopt.back"), "conclusion list", { status: "proposed" }),
      ),
    ],
  };
}
