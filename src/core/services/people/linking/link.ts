import { z } from "zod";
import { ROLES } from "../../../kernel/access/role.ts";
import { platformName } from "../../../kernel/access/target.ts";
import type { Link } from "../../store/rows.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** How long a request to link can be agreed to, in minutes. */
export const REQUEST_MINUTES = 60;

/** For how many days two persons can be parted as they were. */
export const UNDO_DAYS = 30;

/** What the operator types where no administrator can confirm a link (src/terminal). */
export const OPERATOR_CONFIRMS = "rapporteur links";

const roleSchema = z.object({ role: z.enum(ROLES), roleByHand: z.boolean() });

/** What two persons were before they became one: who remained, in which role, and all of who joined. */
export const beforeSchema = z.object({
  remaining: roleSchema.extend({ became: roleSchema }),
  joined: roleSchema.extend({
    id: z.string(),
    name: z.string(),
    namedAt: z.iso.datetime().nullable(),
    language: z.string().nullable(),
    zone: z.string().nullable(),
    country: z.string().nullable(),
    topics: z.array(z.string()),
    preferences: z.record(z.string(), z.json()),
    createdAt: z.iso.datetime(),
  }),
});
export type BeforeLink = z.output<typeof beforeSchema>;

/** The two sides of a link. */
export type LinkSide = "maker" | "asker";

/** An account of a link, by the platform's ids. */
export interface LinkedAccount {
  readonly platform: string;
  readonly space: string;
  readonly account: string;
}

/** The account on one side of a link. */
export function accountOf(link: Link, side: LinkSide): LinkedAccount {
  return side === "maker"
    ? { platform: link.makerPlatform, space: link.makerSpace, account: link.makerAccount }
    : { platform: link.askerPlatform, space: link.askerSpace, account: link.askerAccount };
}

/** An account as people tell it from others: the platform by its name, the space, and the account in it. */
export const accountText = ({ platform, space, account }: LinkedAccount): string =>
  `${platformName(platform)} ${space}: ${account.startsWith(`${space}:`) ? account.slice(space.length + 1) : account}`;

/** Whether both accounts are one person's. */
export const isJoined = ({ state }: Pick<Link, "state">): boolean => state === "joined" || state === "confirmed";

/** Whether they can still be parted as they were. */
export const canBeUndone = ({ joinedAt, before }: Pick<Link, "joinedAt" | "before">, now: Date): boolean =>
  before !== null && joinedAt !== null && now < undoneUntil(joinedAt);

/** Until when two who were joined at that moment can be parted as they were. */
export const undoneUntil = (joinedAt: Date): Date => new Date(joinedAt.getTime() + UNDO_DAYS * DAY_MS);
