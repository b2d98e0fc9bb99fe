import type { Context } from "../../../kernel/commands/command.ts";
import type { Whole } from "../../../services/store/store.ts";
import { domainOf, withThoseAbove } from "./domain.ts";

type In = Whole<Pick<Context, "db">> & { readonly community: { readonly id: string } };

/** Whether an address is of a domain on the list, or of one below it. That it was typed proves nothing. */
export async function isListed({ db, community }: In, email: string): Promise<boolean> {
  const domain = domainOf(email);
  if (domain === undefined) return false;
  const where = { communityId: community.id, domain: { in: withThoseAbove(domain) } };
  return (await db.allowedDomain.count({ where })) > 0;
}
