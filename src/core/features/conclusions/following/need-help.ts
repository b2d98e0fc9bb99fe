import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { heldConclusion } from "../life/found-conclusion.ts";
import { noteChanges } from "../life/history.ts";
import { saidLately } from "../life/said-lately.ts";
import { standingOf } from "../life/standing.ts";
import { excerptOf } from "./answer.ts";
import { isFollowed, notFollowed } from "./at.ts";
import { directing, tell } from "./tell-hosts.ts";

/** Tells whoever runs the meeting, or who moderates, what somebody needs help with, and returns the topics of which contacts may help. Who says the same once more, as by a second press, is heard once. Throws UserError for whoever it does not fall to. */
export async function askForHelp(context: Context, id: string, words: string): Promise<readonly string[]> {
  const { db, community, caller, now } = context;
  const { found } = await heldConclusion(context, id);
  if (!(await standingOf(db, caller, found)).answers) return refuse("follow.answer.others");
  if (!isFollowed(found.status)) return refuse(notFollowed(found.status));
  const changing = { community: community.id, now, by: caller.personId };
  if (await saidLately(context, id, { what: "help", words })) return found.topics;
  const number = await noteChanges(db, changing, id, [{ what: "help", to: words }]);
  await asCommunity(context, "planning", async (whole) => {
    const whom = await directing(whole, found.meeting, [caller.personId ?? ""]);
    await tell(whole, whom, {
      ...{ conclusion: id, occurrence: String(number) },
      says: () => problem("follow.help.asked", { name: caller.name, text: excerptOf(found), words }),
    });
  });
  return found.topics;
}
