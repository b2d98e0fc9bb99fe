import type { Context } from "../../../kernel/commands/command.ts";

/** The domains on the list, by name. */
export async function listDomains({ db, community }: Context): Promise<string[]> {
  const rows = await db.allowedDomain.findMany({ where: { communityId: community.id }, orderBy: { domain: "asc" } });
  return rows.map(({ domain }) => domain);
}

/** Puts a domain on the list; false where it is there already. Requests are to be marked anew then. */
export async function addDomain(context: Context, domain: string): Promise<boolean> {
  const { db, community, now } = context;
  const data = [{ communityId: community.id, domain, addedAt: now }];
  const { count } = await db.allowedDomain.createMany({ data, skipDuplicates: true });
  if (count === 0) return false;
  context.audit({ action: "membership.domain-add", subject: `domain:${domain}` });
  return true;
}

/** Takes a domain off the list; false where it is not there. Requests are to be marked anew then. */
export async function removeDomain(context: Context, domain: string): Promise<boolean> {
  const { db, community } = context;
  const { count } = await db.allowedDomain.deleteMany({ where: { communityId: community.id, domain } });
  if (count === 0) return false;
  context.audit({ action: "membership.domain-remove", subject: `domain:${domain}` });
  return true;
}
