import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { countAlike } from "./alike.ts";

/** Tells moderators that somebody came to be called like somebody else, with the way there. */
export async function alikeAlert(context: Context): Promise<readonly Block[]> {
  const { t } = context;
  const count = await countAlike(context);
  return count === 0
    ? []
    : [text(t("person.names.alert", { count })), actions(run(t("person.names.show"), "person names", {}))];
}
