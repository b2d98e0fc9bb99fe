import type { Context } from "../../kernel/commands/command.ts";
import { fold } from "../../kernel/text/fold.ts";
import { skeleton } from "../../kernel/text/skeleton.ts";
import { holdersOfEmail } from "./addresses/match-addresses.ts";

/** A contact that may be somebody's: it has their e-mail address, their name, or one that looks like it. */
export interface MaybeTheirs {
  readonly id: string;
  readonly name: string;
  readonly by: "email" | "name" | "alike";
  /** Whose it is already, by the person's id. */
  readonly person: string | null;
}

/** The longest list that helps whoever compares. */
const MOST = 5;

/**
 * Contacts that the caller may see and that may be somebody's, by what that person says of themselves. That an address is the same is told, and
 * recorded as a look, only of contacts whose addresses the caller may see; without an address it is compared with none.
 */
export async function maybeTheirs(
  context: Context,
  { name, email }: { readonly name: string; readonly email: string | undefined },
): Promise<MaybeTheirs[]> {
  const { db, community } = context;
  const held = new Set(email === undefined ? [] : await holdersOfEmail(context, email));
  const contacts = await db.contact.findMany({
    where: { communityId: community.id },
    orderBy: [{ folded: "asc" }, { id: "asc" }],
    select: { id: true, name: true, personId: true },
  });
  const [folded, looks] = [fold(name), skeleton(name)];
  const found = contacts.flatMap(({ personId: person, ...named }): MaybeTheirs[] => {
    const one = { ...named, person };
    if (held.has(one.id)) return [{ ...one, by: "email" }];
    if (fold(one.name) === folded) return [{ ...one, by: "name" }];
    return skeleton(one.name) === looks ? [{ ...one, by: "alike" }] : [];
  });
  const order = { email: 0, name: 1, alike: 2 } as const;
  return found.sort((a, b) => order[a.by] - order[b.by]).slice(0, MOST);
}
