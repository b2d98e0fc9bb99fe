import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { batches } from "../../../services/store/saving.ts";
import type { Whole } from "../../../services/store/store.ts";
import type { OpenedContact } from "./patch.ts";

/** A contact as it was, but for what is by now of others than those contacts: a mandate or a reference that another has, and a deputy who is gone. Throws UserError where whose it was is gone: it does not come back without them. */
export async function asItMayBe(
  context: Whole<Context>,
  kept: OpenedContact,
  own: readonly string[],
): Promise<OpenedContact> {
  const mayBe = await whatMayBe(context, [kept], own);
  return mayBe(kept) ?? refuse("contact.undo.gone");
}

/** The same of many at once: undefined for one whose owner is gone. */
export async function whatMayBe(
  { db, community }: Whole<Context>,
  all: readonly OpenedContact[],
  own: readonly string[],
): Promise<(kept: OpenedContact) => OpenedContact | undefined> {
  const communityId = community.id;
  const theirs = new Set(own);
  const named = await db.pointOfContact.findMany({
    where: { communityId, country: { in: [...new Set(all.map(({ whole }) => whole.country))] } },
    select: { country: true, topicKey: true, contactId: true },
  });
  const taken = new Set(
    named.flatMap(({ country, topicKey, contactId }) => (theirs.has(contactId) ? [] : [`${country} ${topicKey}`])),
  );
  const references = new Set<string>();
  const persons = new Set<string>();
  const there = new Set<string>(own);
  for (const batch of batches(all)) {
    const others = await db.contact.findMany({
      where: { communityId, reference: { in: batch.flatMap(({ whole }) => whole.reference ?? []) } },
      select: { id: true, reference: true },
    });
    for (const { id, reference } of others) if (reference !== null && !theirs.has(id)) references.add(reference);
    const deputies = batch.flatMap(({ whole }) => whole.mandates.flatMap(({ deputyId }) => deputyId ?? []));
    for (const { id } of await db.contact.findMany({
      where: { communityId, id: { in: deputies } },
      select: { id: true },
    }))
      there.add(id);
    const people = batch.flatMap(({ whole }) => [whole.personId ?? [], whole.verifiedById ?? []].flat());
    for (const { id } of await db.person.findMany({ where: { communityId, id: { in: people } }, select: { id: true } }))
      persons.add(id);
  }
  return ({ whole, fields }) => {
    const { personId, verifiedById, reference } = whole;
    if (personId !== null && !persons.has(personId)) return undefined;
    const isVerifierThere = verifiedById !== null && persons.has(verifiedById);
    return {
      fields,
      whole: {
        ...whole,
        verifiedById: isVerifierThere ? verifiedById : null,
        reference: reference !== null && references.has(reference) ? null : reference,
        mandates: whole.mandates
          .filter(({ topic }) => !taken.has(`${whole.country} ${topic}`))
          .map((one) => (one.deputyId !== null && !there.has(one.deputyId) ? { ...one, deputyId: null } : one)),
      },
    };
  };
}
