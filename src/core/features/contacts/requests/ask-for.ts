import type { Context } from "../../../kernel/commands/command.ts";
import { spendOrRefuse } from "../../../kernel/commands/spend-or-refuse.ts";
import type { ContactRequest } from "../../../services/store/rows.ts";
import type { Whole } from "../../../services/store/store.ts";
import type { PrivateField } from "../fields/visibility.ts";
import { answeredUntil, type RequestedThing } from "./request.ts";
import { tell } from "./tell-request.ts";

/** What somebody asks of whom. */
interface Asking {
  readonly contact: string;
  /** The person whose contact it is. */
  readonly owner: string;
  readonly wanted: RequestedThing;
  readonly reason: string;
  /** Fields of their own contact that they give for an introduction. */
  readonly gives: readonly PrivateField[];
}

/**
 * Asks for something of a contact, and tells its owner. Where the caller's request for that contact waits already, it is that one. Whether its owner lets
 * them ask is not looked at here: they notice no difference (request-composer.ts). Throws UserError where their budget is used up.
 */
export async function askFor(
  context: Whole<Context>,
  { contact, owner, wanted, reason, gives }: Asking,
): Promise<{ readonly request: ContactRequest; readonly made: boolean }> {
  const { db, community, caller, now, ids } = context;
  const { personId: askerId } = caller;
  if (askerId === undefined) throw new Error("whoever asks is a person of the community");
  const open = { communityId: community.id, askerId, contactId: contact, open: true };
  const { count } = await db.contactRequest.createMany({
    data: [
      {
        ...{ ...open, id: ids.next(), ownerId: owner, wanted, reason, gives: [...gives], state: "open" },
        ...{ platform: caller.here.platform, spaceId: caller.here.space, askedAt: now, expiresAt: answeredUntil(now) },
      },
    ],
    skipDuplicates: true,
  });
  const request = await db.contactRequest.findFirstOrThrow({ where: open });
  if (count === 0) return { request, made: false };
  await spendOrRefuse(context, "asking");
  await tell(context, request, "asked", "owner");
  context.audit({ action: "contact.request", subject: `contact:${contact}`, detail: { wanted } });
  return { request, made: true };
}
