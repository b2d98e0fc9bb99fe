import { batches } from "../../../services/store/saving.ts";
import type { GivenContact, MandateFacts } from "../contact.ts";
import { type KnowingContacts, knownByReference } from "./known-contacts.ts";

/** Whom each contact names as who answers in its place, by reference or id. */
export const deputiesNamed = ({ mandate, mandates = {} }: GivenContact): readonly string[] =>
  [mandate, ...Object.values(mandates)].flatMap((facts: MandateFacts | undefined) => facts?.deputy ?? []);

/** The ids of those who are named so: one of those given, or one that is stored; undefined for a name that nobody has. */
export async function deputiesOf(
  at: KnowingContacts,
  all: readonly { readonly given: GivenContact; readonly id: string }[],
): Promise<(name: string) => string | undefined> {
  const named = [...new Set(all.flatMap(({ given }) => deputiesNamed(given)))];
  const ids = new Map<string, string>();
  for (const batch of batches(named)) for (const [name, { id }] of await knownByReference(at, batch)) ids.set(name, id);
  for (const { given, id } of all) if (given.reference !== undefined) ids.set(given.reference, id);
  return (name) => ids.get(name);
}
