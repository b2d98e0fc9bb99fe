import type { Context } from "../../kernel/commands/command.ts";
import { hasLooked } from "../../services/audit/looks.ts";
import { asCommunity } from "../../services/store/store.ts";

const DAY_MS = 24 * 3_600_000;

/** Whether the caller has opened private fields of that contact within a day: opening them again shows them nothing more. */
export async function lookedBefore(context: Context, contact: string): Promise<boolean> {
  const { personId } = context.caller;
  if (personId === undefined) return false;
  const since = new Date(context.now.getTime() - DAY_MS);
  return asCommunity(context, "looks", (whole) => hasLooked(whole, personId, { contact, since }));
}
