import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { hold } from "../../../services/store/hold.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { askOwners, type ConclusionEntry, setStatus } from "../../conclusions/feature.ts";
import { minutesOf } from "../minutes.ts";
import type { MinutesSession } from "../session.ts";
import { proposedIn } from "./draft-actions.ts";

/**
 * Adopts what was proposed in minutes: one conclusion, or all; returns those. Those to whom they fall are asked whether they do it. Those
 * who do so at once follow each other: whoever comes second is told by whom it was adopted. Of all, what somebody else has adopted by
 * then is left as it is.
 */
export async function adoptIn(
  context: Context,
  session: MinutesSession,
  conclusion?: string,
): Promise<readonly ConclusionEntry[]> {
  const { db, community } = context;
  await hold(db, "session", session.id);
  const { conclusions } = await minutesOf(db, community.id, session);
  if (conclusion !== undefined && !conclusions.some(({ id }) => id === conclusion)) refuse("minutes.adopt.gone");
  const wanted =
    conclusion === undefined ? proposedIn({ conclusions }) : conclusions.filter(({ id }) => id === conclusion);
  for (const one of wanted) await setStatus(context, one.id, { seen: "proposed", to: "adopted" });
  const ids = wanted.map(({ id }) => id);
  if (ids.length > 0) await asCommunity(context, "planning", (whole) => askOwners(whole, ids));
  return wanted;
}
