import type { Translate } from "../../../kernel/language/translate.ts";
import { actions, ask, text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { isOver, type ResourceEntry } from "../resource.ts";

/** Asks what took the place of a resource of which nobody said so; of one that holds as it was amended, what amended it takes its place without ending it. */
export function askSuccessor(t: Translate, { id, legalStatus, replacedBy }: ResourceEntry): Block[] {
  if (replacedBy !== undefined || !(isOver(legalStatus) || legalStatus === "amended")) return [];
  const label = t("resource.replace.do");
  return [
    text(t("resource.replace.ask")),
    actions(
      legalStatus === "amended"
        ? ask(label, "resource verify", { resource: id, still: legalStatus })
        : ask(label, "resource replace", { resource: id }),
    ),
  ];
}
