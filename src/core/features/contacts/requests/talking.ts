import type { Context } from "../../../kernel/commands/command.ts";
import { type Target, togetherWith } from "../../../kernel/access/target.ts";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { planDelivery, type DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import type { ContactRequest } from "../../../services/store/rows.ts";
import type { Whole } from "../../../services/store/store.ts";
import { type Told, tell } from "./tell-request.ts";

type Sides = Pick<ContactRequest, "askerId" | "ownerId" | "platform" | "spaceId">;

/** Where both sides of a request can write to each other: in a space where both are, the one where it was asked first, then the owner's; undefined where there is none. */
export async function bothIn(
  { db, community, caller }: Whole<Pick<Context, "db" | "community" | "caller">>,
  { askerId, ownerId, platform, spaceId }: Sides,
): Promise<Target | undefined> {
  for (const near of [{ platform, space: spaceId }, caller.here]) {
    const accounts = await accountsOf({ db, community }, [askerId, ownerId], { near });
    const [asker, owner] = [accounts.get(askerId), accounts.get(ownerId)];
    if (asker && owner && asker.platform === owner.platform && asker.space === owner.space)
      return togetherWith(asker, [asker.recipient, owner.recipient]);
  }
  return undefined;
}

/** Opens a conversation of both sides, once, where that can be done there; else tells each of them how to write to the other. */
export async function letTalk(
  at: DeliveryPlanning & Pick<Context, "togetherPlatforms">,
  request: ContactRequest,
  to: Target,
): Promise<void> {
  if (at.togetherPlatforms?.has(to.platform) !== true) return tellBoth(at, request);
  await planDelivery(at, {
    ...{ kind: "request", subjectId: request.id, occurrence: "together", to, dueAt: at.now },
    detail: { step: "together", side: "both" } satisfies Told,
  });
}

/** Tells both sides what was agreed. */
export async function tellBoth(at: DeliveryPlanning, request: ContactRequest): Promise<void> {
  await tell(at, request, "agreed", "asker");
  await tell(at, request, "agreed", "owner");
}
