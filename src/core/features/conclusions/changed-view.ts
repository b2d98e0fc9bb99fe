import type { Context } from "../../kernel/commands/command.ts";
import { actions, run, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { asCommunity } from "../../services/store/store.ts";
import { showConclusion } from "./card/show-conclusion.ts";
import { askOwners } from "./following/ask-owners.ts";
import { changeConclusion } from "./life/change-conclusion.ts";
import type { GivenChange } from "./life/given-change.ts";

/** Changes a conclusion, records that, and shows its card with what was done above it; a change of its status can be taken back. */
export async function changedView(context: Context, id: string, given: GivenChange): Promise<View> {
  const { t } = context;
  const { what, status } = await changeConclusion(context, id, given);
  if (what.length > 0)
    context.audit({ action: "conclusion.edit", subject: `conclusion:${id}`, detail: { changed: [...new Set(what)] } });
  if (what.includes("owners") || what.includes("status"))
    await asCommunity(context, "planning", (whole) => askOwners(whole, [id]));
  const card = await showConclusion(context, id);
  const undo = run(t("undo"), "conclusion undo", { conclusion: id, change: status ?? 0 }, { place: "here" });
  return {
    ...card,
    ...(what.length > 0 ? { tone: "good" } : {}),
    blocks: [
      text(t(what.length > 0 ? "conclusion.edit.done" : "conclusion.edit.same")),
      ...card.blocks,
      ...(status === undefined ? [] : [actions(undo)]),
    ],
  };
}
