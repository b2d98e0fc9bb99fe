import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Whole } from "../../../services/store/store.ts";
import type { Kept } from "./patch.ts";

/** A contact as it was, but for what is by now of others than those contacts: a mandate or a reference that another has. Throws UserError where whose it was is gone: it does not come back without them. */
export async function asItMayBe(
  { db, community }: Whole<Context>,
  { whole, fields }: Kept,
  own: readonly string[],
): Promise<Kept> {
  const others = { notIn: [...own] };
  const taken = await db.pointOfContact.findMany({
    where: { communityId: community.id, country: whole.country, contactId: others },
    select: { topicKey: true },
  });
  const named = await db.contact.count({
    where: { communityId: community.id, id: others, reference: whole.reference ?? "" },
  });
  const isThere = async (id: string) => (await db.person.count({ where: { communityId: community.id, id } })) > 0;
  if (whole.personId !== null && !(await isThere(whole.personId))) return refuse("contact.undo.gone");
  const verified = whole.verifiedById !== null && (await isThere(whole.verifiedById));
  return {
    fields,
    whole: {
      ...whole,
      verifiedById: verified ? whole.verifiedById : null,
      reference: named === 0 ? whole.reference : null,
      mandates: whole.mandates.filter(({ topic }) => !taken.some(({ topicKey }) => topicKey === topic)),
    },
  };
}
