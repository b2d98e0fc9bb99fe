import type { Context } from "../../kernel/commands/command.ts";
import { actions, run } from "../../kernel/views/build.ts";
import type { Part } from "../../kernel/views/model.ts";
import { waitingItems } from "./queue.ts";

/** What a moderator may do once an entry is decided: take that back, and turn to what awaits one first. */
export async function decidedActions(context: Context, item: string): Promise<Part> {
  const { t, caller, now } = context;
  const [next] = await waitingItems(context.catalogue, context, 1, { me: caller.personId, now });
  return actions(
    run(t("undo"), "review reopen", { item }, { place: "here" }),
    ...(next ? [run(t("review.next-entry"), "review show", { item: next.id }, { place: "here" })] : []),
    run(t("review.list"), "review list", {}),
  );
}
