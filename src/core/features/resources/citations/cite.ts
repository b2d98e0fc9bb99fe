import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";

/** Longest note on a citation, in characters. */
export const CITATION_NOTE_MAX = 300;

/** The resources of a citation, of which the caller may see both. */
export interface Cited {
  readonly from: ResourceEntry;
  readonly to: ResourceEntry;
}

/** Whether the caller may say what a resource cites: moderators, and whoever suggested it. */
export const mayCite = ({ caller }: Pick<Context, "caller">, { submittedById }: ResourceEntry): boolean =>
  atLeast(caller.role, "moderator") || (caller.personId !== undefined && submittedById === caller.personId);

/** Both, for who may say that one cites the other. Throws UserError where the caller may not, or one of them is gone. */
export async function citable(context: Context, resource: string, other: string): Promise<Cited> {
  const { db, community } = context;
  if (resource === other) return refuse("resource.cite.itself");
  const found = await loadResources(db, community.id, [resource, other]);
  const [from, to] = [resource, other].map((id) => found.find((one) => one.id === id));
  if (!from || !to) return refuse("resource.gone");
  return mayCite(context, from) ? { from, to } : refuse("resource.cite.whose");
}

/** Says that one cites the other, also where somebody said that it does not. */
export async function cite(
  { db, community, now }: Context,
  { from, to }: Cited,
  note: string | undefined,
): Promise<void> {
  const key = { communityId: community.id, fromId: from.id, toId: to.id };
  const said = { how: "said", note: note ?? null, at: now };
  await db.resourceCitation.upsert({
    where: { communityId_fromId_toId: key },
    create: { ...key, ...said },
    update: said,
  });
}

/** Says that one does not cite the other, whatever its text seems to; false where nobody thought so. */
export async function uncite({ db, community, now }: Context, { from, to }: Cited): Promise<boolean> {
  const { count } = await db.resourceCitation.updateMany({
    where: { communityId: community.id, fromId: from.id, toId: to.id, how: { not: "denied" } },
    data: { how: "denied", note: null, at: now },
  });
  return count > 0;
}
