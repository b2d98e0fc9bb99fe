import type { Context } from "../../../kernel/commands/command.ts";
import type { View } from "../../../kernel/views/model.ts";
import { shownAnew } from "../../../services/review/deciding/shown-anew.ts";
import { hold } from "../../../services/store/hold.ts";
import { minutesOf } from "../minutes.ts";
import type { MinutesSession } from "../session.ts";
import { shownMinutes } from "../shown-minutes.ts";
import { shownOfMinutes } from "./shown-of.ts";

/** What is shown in place of adopting or posting a draft that holds something else than was `shown`: the draft as it is now. Undefined where it holds the same, or nothing is known of that. */
export async function shownSince(
  context: Context,
  session: MinutesSession,
  shown: string | undefined,
): Promise<View | undefined> {
  if (shown === undefined) return undefined;
  await hold(context.db, "session", session.id);
  const minutes = await minutesOf(context.db, context.community.id, session);
  if (shownOfMinutes(minutes) === shown) return undefined;
  return shownAnew(context, await shownMinutes(context, session));
}
