import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { ContactRequest } from "../../../services/store/rows.ts";
import type { Whole } from "../../../services/store/store.ts";
import type { RequestState, RequestSide } from "./request.ts";

type In = Whole<Pick<Context, "db" | "community" | "caller" | "now">>;

/** The caller's request of that id, of which they are that side. Throws UserError where there is none. */
export async function ownRequest(
  { db, community, caller }: In,
  id: string,
  side: RequestSide,
): Promise<ContactRequest> {
  const own = caller.personId ?? "";
  const found = await db.contactRequest.findFirst({
    where: { communityId: community.id, id, ...(side === "owner" ? { ownerId: own } : { askerId: own }) },
  });
  return found ?? refuse("contact.request.gone");
}

/** The same where it still waits for an answer. Throws UserError that says what became of it where it does not. */
export async function openRequest(context: In, id: string, side: RequestSide): Promise<ContactRequest> {
  const found = await ownRequest(context, id, side);
  if (found.open === true && found.expiresAt > context.now) return found;
  return refuseOver(found);
}

/** Ends a request that waits: of two who end it at once one does, and the other gets a UserError that says what became of it. */
export async function endRequest(
  context: In,
  request: ContactRequest,
  data: { readonly state: Exclude<RequestState, "open">; readonly words?: string; readonly sealed?: string },
): Promise<void> {
  const { db, community, now } = context;
  const where = { communityId: community.id, id: request.id };
  const { count } = await db.contactRequest.updateMany({
    where: { ...where, open: true },
    data: { ...data, open: null, endedAt: now },
  });
  if (count > 0) return;
  const found = await db.contactRequest.findFirst({ where });
  return found ? refuseOver(found) : refuse("contact.request.gone");
}

// One that is open when it is read again had its time by then.
const OVER = {
  accepted: "contact.request.is.accepted",
  declined: "contact.request.is.declined",
  withdrawn: "contact.request.is.withdrawn",
  ended: "contact.request.is.ended",
  open: "contact.request.is.ended",
} as const satisfies Readonly<Record<RequestState, string>>;

const refuseOver = ({ state }: Pick<ContactRequest, "state">): never => refuse(OVER[state as RequestState]);
