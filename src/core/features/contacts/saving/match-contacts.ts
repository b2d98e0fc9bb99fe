import { fold, foldedWords } from "../../../kernel/text/fold.ts";
import { batches } from "../../../services/store/saving.ts";
import type { Address } from "../addresses/address.ts";
import type { GivenContact } from "../contact.ts";
import {
  addressesOf,
  addressKey,
  type KnownContact,
  type KnowingContacts,
  knownByAddress,
  knownByName,
  knownByReference,
} from "./known-contacts.ts";

/** By what a contact was found, or is in doubt. */
export type MatchedBy = "reference" | "emails" | "phones" | "name";

/** A contact as it is given, and the id of the stored one that it is; none where there is no such yet. */
export interface MatchedContact {
  readonly given: GivenContact;
  /** Its place among those that were given. */
  readonly at: number;
  readonly id?: string;
  /** It may be each of these, and is none for certain. */
  readonly doubt?: { readonly by: MatchedBy; readonly of: readonly KnownContact[] };
}

/**
 * Which of the stored contacts each of those given is: that with its reference; else that with one of its e-mail addresses, or telephone
 * numbers, and a name that shares a word; else that of the same name, organisation and country (accents and case aside), unless it goes by
 * another reference. An address that several of those given have tells nothing, and a stored one is one of them only. Given twice, the
 * last counts.
 */
export async function matchContacts(at: KnowingContacts, contacts: readonly GivenContact[]): Promise<MatchedContact[]> {
  const once = new Map(contacts.map((given, place) => [keyOf(given) ?? `row ${place}`, { given, at: place }]));
  const all = [...once.values()];
  const taken = new Set<string>();
  const found = new Map<number, MatchedContact>();
  const named: Named[] = [];
  for (const batch of batches(all)) named.push(...(await referenced(at, batch)));
  const counting = whichCount(named);
  for (const { own: _own, ...one } of counting) {
    taken.add(one.id);
    found.set(one.at, one);
  }
  const settled = new Set(named.map((one) => one.at));
  const addressed = all.map((one) => ({ ...one, addresses: addressesOf(one.given) }));
  const shared = sharedAddresses(addressed);
  for (const batch of batches(addressed.filter((one) => !settled.has(one.at))))
    for (const one of await recognised(at, batch, { shared, taken })) found.set(one.at, one);
  return all.flatMap((one) => found.get(one.at) ?? []);
}

type Given = Pick<MatchedContact, "given" | "at">;

interface Named extends MatchedContact {
  readonly id: string;
  /** By what it goes by now. */
  readonly own: boolean;
}

/** Those that are named by a reference or an id, their own or that of a contact that was merged into them. */
async function referenced(at: KnowingContacts, batch: readonly Given[]): Promise<Named[]> {
  const known = await knownByReference(
    at,
    batch.flatMap(({ given }) => given.reference ?? []),
  );
  return batch.flatMap((one) => {
    const { reference } = one.given;
    const stored = reference === undefined ? undefined : known.get(reference);
    if (!stored) return [];
    const own = reference === stored.reference || reference === stored.id;
    return [{ ...one, given: underReference(one.given, stored), id: stored.id, own }];
  });
}

/** Of several that are one contact by now, that under its own name; else the last. */
function whichCount(named: readonly Named[]): readonly Named[] {
  const counts = new Map<string, Named>();
  for (const one of named) if (one.own || counts.get(one.id)?.own !== true) counts.set(one.id, one);
  return [...counts.values()];
}

type Addressed = Given & { readonly addresses: readonly Address[] };

/** Who the others are, as far as that can be told: by addresses that no others have, and by names. Whom it finds is taken. */
async function recognised(
  at: KnowingContacts,
  batch: readonly Addressed[],
  { shared, taken }: { readonly shared: ReadonlySet<string>; readonly taken: Set<string> },
): Promise<MatchedContact[]> {
  const alone = batch.flatMap(({ addresses }) => addresses).filter((one) => !shared.has(addressKey(one)));
  const byAddress = await knownByAddress(at, alone);
  const byName = await knownByName(
    at,
    batch.flatMap(({ given }) => given.name ?? []),
  );
  const free = (some: readonly KnownContact[] = []) => some.filter(({ id }) => !taken.has(id));
  return batch.map(({ addresses, ...one }) => {
    const holders = (by: Address["field"]) =>
      unique(free(addresses.filter(({ field }) => field === by).flatMap((a) => byAddress.get(addressKey(a)) ?? [])));
    const match =
      amongHolders(one.given, holders("emails"), "emails") ??
      amongHolders(one.given, holders("phones"), "phones") ??
      amongNamesakes(one.given, free(byName.get(fold(one.given.name ?? ""))));
    if (match.id !== undefined) taken.add(match.id);
    return { ...one, ...match };
  });
}

/** Named by an id, or as it was before a merge, it goes by no other reference than before. */
function underReference(
  given: GivenContact,
  { id, reference, formerReferences, formerIds }: KnownContact,
): GivenContact {
  const others = [id, ...formerIds, ...formerReferences];
  if (given.reference === reference || !others.includes(given.reference ?? "")) return given;
  const { reference: _id, ...rest } = given;
  return rest;
}

type Found = Pick<MatchedContact, "id" | "doubt">;

/**
 * Which of those that have its address it is. People of one office share a telephone, and offices a mailbox: where nobody there has a name
 * like it, a telephone tells nothing; and an e-mail address leaves it in doubt, unless it says by a reference of its own that it is another.
 */
function amongHolders(
  given: GivenContact,
  holders: readonly KnownContact[],
  by: "emails" | "phones",
): Found | undefined {
  if (holders.length === 0) return undefined;
  const alike = holders.filter(({ name }) => given.name === undefined || shareWord(given.name, name));
  const same = alike.filter(({ name }) => fold(name) === fold(given.name ?? ""));
  const [only, ...others] = same.length > 0 ? same : alike;
  if (only && others.length === 0) return { id: only.id };
  if (only) return { doubt: { by, of: [only, ...others] } };
  return by === "phones" || given.reference !== undefined ? undefined : { doubt: { by, of: holders } };
}

function amongNamesakes(given: GivenContact, namesakes: readonly KnownContact[]): Found {
  const { organisation, country, reference } = given;
  if (organisation === undefined) return {};
  const same = namesakes.filter(
    (one) => fold(one.organisation) === fold(organisation) && (country === undefined || one.country === country),
  );
  // Without a reference it may be one that goes by any; with one, only one that goes by none.
  const nameless = same.filter((one) => one.reference === null);
  const candidates = reference === undefined && nameless.length === 0 ? same : nameless;
  const [only, ...others] = candidates;
  if (!only) return {};
  return others.length === 0 ? { id: only.id } : { doubt: { by: "name", of: candidates } };
}

/** Addresses that several of those given have. */
function sharedAddresses(all: readonly { readonly addresses: readonly Address[] }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { addresses } of all)
    for (const key of new Set(addresses.map(addressKey))) (seen.has(key) ? shared : seen).add(key);
  return shared;
}

function shareWord(one: string, other: string): boolean {
  const words = new Set(foldedWords(one));
  return foldedWords(other).some((word) => words.has(word)) || fold(one) === fold(other);
}

const unique = (some: readonly KnownContact[]): KnownContact[] => [
  ...new Map(some.map((one) => [one.id, one])).values(),
];

/** What makes two that are given the same; undefined where too little is known. */
function keyOf({ reference, name, organisation, country }: GivenContact): string | undefined {
  if (reference !== undefined) return `reference ${reference}`;
  if (name === undefined || organisation === undefined || country === undefined) return undefined;
  return `identity ${[fold(name), fold(organisation), country].join("\n")}`;
}
