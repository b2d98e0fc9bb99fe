import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { AuditEntry } from "../../../kernel/ports/audit-entry.ts";
import type { DeliveryPlanning } from "../../delivery/planning/plan.ts";
import { type Link, type Person, Prisma } from "../../store/rows.ts";
import { type CommunityDb, sql } from "../../store/store.ts";
import { known } from "../role-by-standing.ts";
import { limitAccounts } from "./limit-accounts.ts";
import { beforeSchema, canBeUndone } from "./link.ts";
import type { MergingPersons } from "./merge-persons.ts";
import { partedFrom } from "./parted-person.ts";
import { tellAccount } from "./tell-link.ts";

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Puts in order what is its own once `parted`, whose accounts and rows are theirs again by then, is no longer `remaining`. */
    readonly partPersons?: (at: MergingPersons, remaining: string, parted: string) => Promise<void>;
  }
}

type At = DeliveryPlanning & { readonly catalogue: Features; readonly seal: Seal };

/**
 * Parts two persons again whose link is held (heldLink). Within UNDO_DAYS who joined is whom they were, with what they brought and
 * what was written with their accounts since, as far as it is still there; later only the accounts are parted. Everything else
 * stays with who remained. Both are told. Returns who is parted, and what is to be audited.
 */
export async function partPersons(
  at: At,
  link: Link,
  action: "person.unlink" | "person.part",
): Promise<{ readonly parted: Person; readonly entry: AuditEntry }> {
  const { db, community } = at;
  const communityId = community.id;
  const whole = canBeUndone(link, at.now);
  const remaining = await db.person.findUniqueOrThrow({
    where: { communityId_id: { communityId, id: link.personId } },
  });
  const parted = await db.person.create({ data: await partedFrom(at, link, remaining) });
  const moved = whole ? await turnOver(at, link, parted.id) : await turnOverAccounts(at, link, parted.id);
  if (whole) await restoreRole(at, link, remaining);
  await leaveWhereGone(at, [remaining.id, parted.id]);
  // What the accounts waited for, they waited for as one person.
  await db.linkCode.deleteMany({ where: { communityId, personId: remaining.id, usedAt: null } });
  await db.link.updateMany({
    where: { communityId, state: "asked", OR: [{ personId: remaining.id }, { askerId: remaining.id }] },
    data: { state: "void" },
  });
  for (const part of declared(at.catalogue, "partPersons")) await part(at, remaining.id, parted.id);
  const undone = await db.link.update({
    where: { communityId_id: { communityId, id: link.id } },
    data: { state: "undone", before: Prisma.DbNull },
  });
  await db.linkPart.deleteMany({ where: { communityId, linkId: link.id } });
  await db.handle.updateMany({ where: { communityId, linkId: link.id }, data: { linkId: null } });
  await limitAccounts(at, [remaining.id, parted.id]);
  for (const side of ["maker", "asker"] as const) await tellAccount(at, undone, "undone", side);
  const detail = { link: link.id, parted: `person:${parted.id}`, role: known(parted.role), rows: moved };
  return { parted, entry: { action, subject: `person:${remaining.id}`, detail } };
}

/** The link and those that came with it: what hangs on them goes along. */
export async function linksWithin(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  link: string,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    with recursive within as (
      select ${link}::text as id
      union select p.key::jsonb->>'id' from within w join link_part p on p.community_id = ${community.id} and p.link_id = w.id and p.of_table = 'link')
    select id from within`);
  return rows.map(({ id }) => id);
}

async function turnOver(at: At, link: Link, to: string): Promise<number> {
  return turnOverParts(at, await linksWithin(at, link.id), link.personId, to);
}

/** The accounts that came by the link, and the calendars that were made with them: whoever has such an address is who is parted. */
async function turnOverAccounts(at: At, { id, personId }: Link, to: string): Promise<number> {
  const { db, community } = at;
  const communityId = community.id;
  await db.linkPart.deleteMany({ where: { communityId, linkId: id, ofTable: { not: "feed" } } });
  const calendars = await turnOverParts(at, [id], personId, to);
  const { count } = await db.handle.updateMany({
    where: { communityId, linkId: id, personId },
    data: { personId: to },
  });
  return calendars + count;
}

async function turnOverParts({ db }: At, links: readonly string[], from: string, to: string): Promise<number> {
  const [row] = await db.$queryRaw<{ moved: number }[]>(
    sql`select part_persons(${[...links]}::text[], ${from}, ${to}) as moved`,
  );
  return row?.moved ?? 0;
}

/** Gives who remained the role that they had before, where nobody gave them another since. */
async function restoreRole({ db, community }: At, link: Link, { id, role, roleByHand }: Person): Promise<void> {
  const { remaining } = beforeSchema.parse(link.before);
  const { became, ...had } = remaining;
  if (became.role !== role || became.roleByHand !== roleByHand) return;
  const data = { role: had.role, roleByHand: had.roleByHand };
  await db.person.update({ where: { communityId_id: { communityId: community.id, id } }, data });
}

/** Who has no account left in the community has left it. */
async function leaveWhereGone({ db, community, now }: At, persons: readonly string[]): Promise<void> {
  const where = { communityId: community.id, id: { in: [...persons] }, leftAt: null };
  await db.person.updateMany({ where: { ...where, handles: { none: { leftAt: null } } }, data: { leftAt: now } });
}
