import type { Context } from "../../../kernel/commands/command.ts";
import type { MinutesSession } from "../session.ts";
import { makeMinutes, type MadeMinutes, type MinutesOrder } from "./make-minutes.ts";

/** Minutes as a file, with what the caller sees of them, and records that they were taken. The file is made when that is recorded. */
export async function printMinutes(
  context: Context,
  session: MinutesSession,
  order: MinutesOrder,
): Promise<MadeMinutes> {
  const { db, community, now, caller } = context;
  const from = { db, community, now, terms: await context.terms(), zone: caller.zone, madeBy: caller.name };
  const made = await makeMinutes(from, session, order);
  context.audit(made.entry);
  return made;
}
