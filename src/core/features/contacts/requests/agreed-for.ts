import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Whole } from "../../../services/store/store.ts";
import { openAgreed, type Party } from "./agreed.ts";
import { openedSince, openedUntil } from "./request.ts";

/** What the caller was given by a request that was accepted, and until when it can be opened: whoever asked what they asked for, its owner only where the two were introduced. Throws UserError where there is nothing of that. */
export async function agreedFor(
  context: Whole<Context>,
  id: string,
): Promise<{ readonly party: Party; readonly until: Date }> {
  const { db, community, caller, now } = context;
  const own = caller.personId ?? "";
  const found = await db.contactRequest.findFirst({
    where: {
      ...{ communityId: community.id, id, state: "accepted", endedAt: { gt: openedSince(now) } },
      OR: [{ askerId: own }, { ownerId: own, wanted: "introduction" }],
    },
  });
  if (!found || found.sealed === null || found.endedAt === null) return refuse("contact.request.opens-no-more");
  const { owner, asker } = await openAgreed(context, id, found.sealed);
  return { party: found.askerId === own ? owner : asker, until: openedUntil(found.endedAt) };
}
