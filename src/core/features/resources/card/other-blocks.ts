import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, ask, run } from "../../../kernel/views/build.ts";
import type { Action, Block } from "../../../kernel/views/model.ts";
import { type ResourceEntry, titleIn } from "../resource.ts";
import type { Replacing } from "./replacing.ts";

// What else a button names fits on it.
const NAMED = 40;

/** What it replaced and what replaced it, and what became of it, behind buttons. */
export function otherBlocks(
  { caller, t }: Context,
  { id, changedAt, published }: ResourceEntry,
  { by, of }: Replacing,
  mayChangeIt: boolean,
): Block[] {
  const named = (one: ResourceEntry) => truncate(titleIn(one, caller.language), NAMED, { at: "word" });
  const other: Action[] = [
    ...(by ? [run(t("resource.replaced-by.show"), "resource show", { resource: by.id })] : []),
    ...of.map((one) => run(t("resource.replaces.show", { title: named(one) }), "resource show", { resource: one.id })),
    ...(mayChangeIt ? [ask(t("resource.edit.do"), "resource edit", { resource: id })] : []),
    // Who may not change it says what is to be different, for moderators to decide.
    ...(!mayChangeIt && published && atLeast(caller.role, "member")
      ? [ask(t("resource.propose"), "resource edit", { resource: id })]
      : []),
    ...(changedAt === undefined ? [] : [run(t("resource.history.show"), "resource history", { resource: id })]),
  ];
  return other.length > 0 ? [actions(...other)] : [];
}
