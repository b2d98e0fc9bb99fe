import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Whole } from "../../../services/store/store.ts";
import { lockedContact } from "../changing/change-contact.ts";
import { holdPersons } from "../saving/held-contacts.ts";
import type { UnitedSide } from "./united.ts";

/** Two contacts that are to become one. */
export interface ContactPair {
  readonly stays: string;
  readonly goes: string;
}

interface Named {
  readonly owner: string | null;
  readonly verifier: string | null;
}

/**
 * Two contacts as they are, held until the end of the transaction with the persons whom they name: whoever is erased or linked
 * meanwhile comes before, or after. Throws UserError where one of them is gone, or changed hands at this very moment.
 */
export async function heldPair(
  context: Whole<Context>,
  { stays, goes }: ContactPair,
): Promise<{ readonly stays: UnitedSide & At; readonly goes: UnitedSide & At }> {
  const before = await named(context, [stays, goes]);
  const persons = before.flatMap(({ owner, verifier }) => [owner, verifier]).filter((id) => id !== null);
  await holdPersons({ db: context.db, community: context.community.id }, [...new Set(persons)]);
  // In one order, so that two who merge the same crosswise do not wait for each other.
  const held = new Map<string, UnitedSide & At>();
  for (const id of [stays, goes].toSorted()) {
    const one = await lockedContact(context, id);
    if (one) held.set(id, { id, ...one });
  }
  const [one, other] = [held.get(stays), held.get(goes)];
  if (!one || !other) return refuse("contact.merge.gone");
  const after = [one, other].map(({ whole }) => ({ owner: whole.personId, verifier: whole.verifiedById }));
  if (JSON.stringify(after) !== JSON.stringify(before)) return refuse("contact.edit.meanwhile");
  return { stays: one, goes: other };
}

interface At {
  readonly changedAt: Date;
}

async function named({ db, community }: Whole<Context>, ids: readonly string[]): Promise<Named[]> {
  const rows = await db.contact.findMany({
    where: { communityId: community.id, id: { in: [...ids] } },
    select: { id: true, personId: true, verifiedById: true },
  });
  return ids.flatMap((id) =>
    rows.filter((row) => row.id === id).map(({ personId: owner, verifiedById: verifier }) => ({ owner, verifier })),
  );
}
