import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { showContact } from "../card/show-contact.ts";
import type { UndoableChange } from "./change-contact.ts";

/** A contact's card after a change, with what was done above it, and Undo. Its private fields stay closed. */
export async function changedView(
  context: Context,
  id: string,
  { id: change }: Pick<UndoableChange, "id">,
  done: string,
): Promise<View> {
  const card = await showContact(context, id, "none");
  return {
    ...card,
    tone: "good",
    blocks: [
      text(done),
      ...card.blocks,
      actions(run(context.t("undo"), "contact undo", { contact: id, change }, { place: "here" })),
    ],
  };
}

/** What became different, for the audit log: names of fields, never what they hold. */
export function changedFields({ before, after }: UndoableChange): string[] {
  if (after === null) return [];
  const one = { ...before.whole, ...before.fields } as Readonly<Record<string, unknown>>;
  const other = { ...after.whole, ...after.fields } as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );
}
