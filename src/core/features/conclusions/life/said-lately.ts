import type { Context } from "../../../kernel/commands/command.ts";
import type { ChangeKind } from "./history.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Whether the caller said just that of a conclusion within a day, as where somebody presses twice. */
export async function saidLately(
  { db, community, caller, now }: Pick<Context, "db" | "community" | "caller" | "now">,
  id: string,
  { what, words }: { readonly what: ChangeKind; readonly words: string },
): Promise<boolean> {
  // What a clock noted that was ahead by mistake is not lately said for as long as it was ahead.
  const daysFrom = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const said = { what, to: words, byId: caller.personId ?? null, at: { gte: daysFrom(-1), lte: daysFrom(1) } };
  return (await db.conclusionChange.count({ where: { communityId: community.id, conclusionId: id, ...said } })) > 0;
}
