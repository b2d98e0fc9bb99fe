import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { countToLookAt, WHY } from "./to-look-at.ts";

/** Tells moderators in a line, however many there are, which of the library leads nowhere or nobody said is still so, with the way there. */
export async function freshnessAlert(context: Context): Promise<readonly Block[]> {
  const { t } = context;
  const counts = await countToLookAt(context);
  const said = WHY.filter((why) => counts[why] > 0).map((why) =>
    t(`resource.stale.count.${why}`, { count: counts[why] }),
  );
  return said.length === 0 ? [] : [text(said.join(" ")), actions(run(t("resource.stale.show"), "resource stale", {}))];
}
