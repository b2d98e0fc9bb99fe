import { batches } from "../../../services/store/saving.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import type { GivenContact } from "../contact.ts";
import { deputiesNamed } from "./deputies.ts";
import { holdContacts, holdPersons } from "./held-contacts.ts";
import { type KnowingContacts, knownByReference } from "./known-contacts.ts";
import { type MatchedContact, matchContacts } from "./match-contacts.ts";

/** Which of the stored contacts those given are, these being held; and the places of those that are gone since they were found. */
export interface HeldMatches {
  readonly matched: readonly MatchedContact[];
  readonly gone: readonly number[];
}

type At = KnowingContacts & { readonly db: CommunityDb };

/**
 * The same as `matchContacts`, with whom it finds held until the end of the transaction and looked for again then: where somebody else
 * changes one at the same time, either sees what the other did. A contact that was merged meanwhile is the one that it became. One that
 * was taken out is not made anew, and a person who was erased is given nothing.
 */
export async function heldMatches(at: At, contacts: readonly GivenContact[]): Promise<HeldMatches> {
  // Persons before contacts, as whoever merges or erases does.
  const given = await withPersonsThere(at, contacts);
  const held = new Set<string>();
  const found = new Set<number>();
  for (;;) {
    const matched = await matchContacts(at, given);
    for (const one of matched) if (one.id !== undefined) found.add(one.at);
    const more = [...(await namedBy(at, matched))].filter((id) => !held.has(id));
    if (more.length === 0) return parted(matched, found);
    await holdContacts(at, more);
    for (const id of more) held.add(id);
  }
}

/** What was found, and is nobody by now, is gone. */
function parted(matched: readonly MatchedContact[], found: ReadonlySet<number>): HeldMatches {
  const isGone = ({ id, doubt, at }: MatchedContact) => id === undefined && doubt === undefined && found.has(at);
  return { matched: matched.filter((one) => !isGone(one)), gone: matched.filter(isGone).map((one) => one.at) };
}

/** The stored contacts that may be written, and those that are to answer in their place. */
async function namedBy(at: At, matched: readonly MatchedContact[]): Promise<ReadonlySet<string>> {
  const named = new Set(matched.flatMap(({ id }) => id ?? []));
  const deputies = [...new Set(matched.flatMap(({ given }) => deputiesNamed(given)))];
  for (const batch of batches(deputies))
    for (const { id } of (await knownByReference(at, batch)).values()) named.add(id);
  return named;
}

/** The same without the persons who are not there any more; the others are held. */
async function withPersonsThere(at: At, contacts: readonly GivenContact[]): Promise<readonly GivenContact[]> {
  const there = await holdPersons(at, [...new Set(contacts.flatMap(({ person }) => person ?? []))]);
  return contacts.map((given) => {
    const { person, ...rest } = given;
    return person === undefined || there.has(person) ? given : rest;
  });
}
