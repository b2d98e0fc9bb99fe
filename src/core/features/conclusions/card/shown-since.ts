import type { Context } from "../../../kernel/commands/command.ts";
import type { View } from "../../../kernel/views/model.ts";
import { shownAnew } from "../../../services/review/deciding/shown-anew.ts";
import { hold } from "../../../services/store/hold.ts";
import { shownOf } from "../life/shown-of.ts";
import { conclusionsById } from "../list-conclusions.ts";
import { showConclusion } from "./show-conclusion.ts";

/**
 * What is shown in place of agreeing to a conclusion that says something else than was `shown`: its card as it is now. Undefined where it
 * says the same, or nothing is known of that; it does until the end of the transaction.
 */
export async function shownSince(context: Context, id: string, shown: string | undefined): Promise<View | undefined> {
  if (shown === undefined) return undefined;
  const { db, community } = context;
  await hold(db, "conclusion", id);
  const [entry] = await conclusionsById(db, community.id, [id]);
  if (!entry || shownOf(entry) === shown) return undefined;
  return shownAnew(context, await showConclusion(context, id));
}
