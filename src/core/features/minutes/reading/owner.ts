import { readCountry } from "../../../kernel/language/countries.ts";
import type { TextWord } from "../../../kernel/text/words-in-text.ts";
import { agencies } from "../../../services/questions/agencies/agencies.ts";
import { countriesAlone } from "../../../services/questions/conditions/countries.ts";
import { wordsOf } from "../../../services/questions/reading/words.ts";
import { BODIES, OF } from "./owner-words.ts";
import { between } from "./tokens.ts";

/** Who may be meant by name. */
export interface KnownOwners {
  readonly id: string;
  readonly name: string;
  /** They are somebody of the contacts' directory, and no member: their whole name says them. */
  readonly contact?: true;
}

/** Who does something: a country, somebody of the community or of its directory, or an agency as it was written; several persons where the name is that of all of them. */
export type ActionOwner =
  | { readonly kind: "country"; readonly country: string }
  | { readonly kind: "person"; readonly persons: readonly [KnownOwners, ...KnownOwners[]] }
  | { readonly kind: "agency"; readonly agency: string };

/** A name in a line, and the word after it. */
export interface NameInLine {
  readonly owner: ActionOwner;
  readonly to: number;
}

/** A line as owners are read in it. */
export interface OwnerLine {
  readonly text: string;
  readonly tokens: readonly TextWord[];
  /** All of it is in capitals, which tell nothing then. */
  readonly loud: boolean;
  readonly people: readonly (KnownOwners & { readonly words: readonly string[] })[];
}

// The longest country's and person's names, in words.
const LONGEST = 7;
const SHORTEST = 3;

/** Who is named from that word on: the longest name counts. */
export function ownerAt(line: OwnerLine, at: number): NameInLine | undefined {
  const found = [countryAt(line, at), personAt(line, at), agencyAt(line, at)].filter((one) => one !== undefined);
  return found.toSorted((a, b) => b.to - a.to)[0] ?? calledBy(line, at);
}

function countryAt({ text, tokens, loud }: OwnerLine, at: number): NameInLine | undefined {
  for (let to = Math.min(tokens.length, at + LONGEST); to > at; to -= 1) {
    const name = between(text, tokens, at, to);
    // A code of two or three letters is a word otherwise.
    const isWord = name.length <= SHORTEST && (loud || name !== name.toUpperCase());
    const country = isWord ? undefined : readCountry(name);
    if (country !== undefined) return { owner: { kind: "country", country }, to };
  }
  return undefined;
}

/** Somebody by their whole name. */
function personAt({ tokens, people }: OwnerLine, at: number): NameInLine | undefined {
  const found = people
    .filter(({ words }) => words.length > 1 && words.every((word, i) => tokens[at + i]?.folded === word))
    .toSorted((a, b) => b.words.length - a.words.length);
  const longest = found[0]?.words.length ?? 0;
  const called = found.filter(({ words }) => words.length === longest);
  const members = called.filter(({ contact }) => contact === undefined);
  return asPersons(members.length > 0 ? members : called, at + longest);
}

/** Somebody by one word of their name, written as a name is. */
function calledBy({ tokens, people }: OwnerLine, at: number): NameInLine | undefined {
  const { typed = "", folded = "" } = tokens[at] ?? {};
  if (folded.length < SHORTEST || !/^\p{Lu}/u.test(typed)) return undefined;
  return asPersons(
    people.filter(({ words, contact }) => contact === undefined && words.includes(folded)),
    at + 1,
  );
}

function asPersons(found: OwnerLine["people"], to: number): NameInLine | undefined {
  const [first, ...others] = found.map(({ words: _words, ...known }) => known);
  return first && { owner: { kind: "person", persons: [first, ...others] }, to };
}

/** An agency, with the country whose it is: "Paraguayan police", "la fiscalía de Chile", "INTERPOL". */
function agencyAt(line: OwnerLine, at: number): NameInLine | undefined {
  const { text, tokens, loud } = line;
  const { typed = "", folded = "" } = tokens[at] ?? {};
  const words = wordsOf(text);
  const spans = agencies(words);
  const places = countriesAlone(words);
  const placeFrom = (from: number) => places.find((span) => span.from === from);
  const whose = placeFrom(at);
  const before = whose && areTogether(line, whose.to) ? whose.to : at;
  const span = spans.find(({ from }) => from === at) ?? spans.find(({ from }) => from === before);
  const isBody = BODIES.has(folded) || (!loud && /^\p{Lu}{4,10}$/u.test(typed));
  const to = span?.to ?? (isBody ? at + 1 : undefined);
  if (to === undefined) return undefined;
  let next = to;
  while (next < tokens.length && next - to < 2 && OF.has(tokens[next]?.folded ?? "")) next += 1;
  const place = placeFrom(to) ?? placeFrom(next);
  const end = place && areTogether(line, to) ? place.to : to;
  // A list of owners is parted by these.
  const agency = between(text, tokens, at, end).replaceAll(/\s*[,;|\n]+\s*/gu, " ");
  return { owner: { kind: "agency", agency }, to: end };
}

/** Whether the words before and after that place belong together: "Customs, Chile and Peru" are three. */
const areTogether = ({ text, tokens }: OwnerLine, at: number): boolean =>
  !/[,;:/|&+\n]/u.test(text.slice(tokens[at - 1]?.to, tokens[at]?.from));
