import { z } from "zod";
import type { Link } from "../../store/rows.ts";
import { accountsOf } from "../../delivery/planning/accounts.ts";
import { planDelivery, type DeliveryPlanning } from "../../delivery/planning/plan.ts";
import { accountOf, type LinkSide } from "./link.ts";

/** What accounts are told of a link; "check": administrators are asked to confirm it. */
export const STEPS = ["asked", "refused", "joined", "check", "confirmed", "undone"] as const;
export type LinkStep = (typeof STEPS)[number];

/** What a delivery of a step keeps: whom it is told, for whoever lists deliveries. */
export const toldSchema = z.object({ step: z.enum(STEPS), person: z.string() });

/** Whatever whoever does it has told others today, or somebody has with an account that was linked to theirs: nobody is kept from parting two by that. */
const MUST = { uncounted: true } as const;

/** Tells one of a link's two accounts of a step, on that account: each is told, also where they are one person's. */
export async function tellAccount(
  at: DeliveryPlanning,
  link: Link,
  step: Exclude<LinkStep, "check">,
  side: LinkSide,
): Promise<void> {
  const { platform, space, account } = accountOf(link, side);
  const key = { communityId: at.community.id, platform, externalId: account };
  const handle = await at.db.handle.findUnique({ where: { communityId_platform_externalId: key } });
  if (!handle || handle.leftAt) return;
  await planDelivery(at, {
    kind: "link",
    subjectId: link.id,
    occurrence: `${step} ${side}`,
    to: { platform, space, address: "direct", recipient: account },
    dueAt: at.now,
    ...MUST,
    detail: { step, person: handle.personId } satisfies z.input<typeof toldSchema>,
  });
}

/** Asks every administrator but the person themselves to confirm a link; returns how many can be asked. */
export async function askAdministrators(at: DeliveryPlanning, link: Link): Promise<number> {
  const administrators = await at.db.person.findMany({
    where: { communityId: at.community.id, role: "admin", leftAt: null, suspendedAt: null, id: { not: link.personId } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const near = { platform: link.askerPlatform, space: link.askerSpace };
  const accounts = await accountsOf(
    at,
    administrators.map(({ id }) => id),
    { near },
  );
  for (const [person, to] of accounts)
    await planDelivery(at, {
      kind: "link",
      subjectId: link.id,
      occurrence: `check ${person}`,
      to,
      dueAt: at.now,
      ...MUST,
      detail: { step: "check", person } satisfies z.input<typeof toldSchema>,
    });
  return administrators.length;
}
