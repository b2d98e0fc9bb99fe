import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { linksToSee } from "./links-of.ts";

/** How many links are looked through. */
export const MOST_LINKS = 200;

/** Tells administrators that accounts wait to be confirmed, with the way there. */
export async function linksAlert(context: Context): Promise<readonly Block[]> {
  const { caller, t } = context;
  if (caller.role !== "admin") return [];
  const { waits } = await linksToSee(context, MOST_LINKS);
  if (waits.length === 0) return [];
  return [
    text(t("person.links.alert", { count: waits.length })),
    actions(run(t("person.links.show"), "person links", {})),
  ];
}
