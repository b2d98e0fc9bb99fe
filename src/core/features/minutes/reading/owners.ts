import { readCountry } from "../../../kernel/language/countries.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import { wordsInText } from "../../../kernel/text/words-in-text.ts";
import { type KnownOwners, type OwnerLine, type NameInLine, type ActionOwner, ownerAt } from "./owner.ts";
import { ARTICLES, BY, JOINING, NAMING } from "./owner-words.ts";

/** Most who do one thing together. */
const MOST = 5;

/**
 * Who a line says will do it: whom it begins with ("Paraguay and Chile send…"), else whom it names as that ("responsable: Chile") or
 * by whom it is done ("is sent by Chile"). None where it says nobody.
 */
export function readOwners(text: string, people: readonly KnownOwners[]): readonly ActionOwner[] {
  const tokens = wordsInText(text);
  const line = {
    text,
    tokens,
    loud: text === text.toUpperCase(),
    people: people.map((one) => ({ ...one, words: foldedWords(one.name) })),
  };
  const first = together(line, 0);
  if (first.length > 0) return first;
  const placed = countriesOfNames(text);
  if (placed.length > 0) return placed;
  for (const [at, { folded, to }] of tokens.entries()) {
    const names = NAMING.has(folded) && /^\s*[:：]/u.test(text.slice(to));
    const found = names || BY.has(folded) ? together(line, at + 1) : [];
    // What is done by some agency may be done by any.
    if (found.length > 0 && (names || found.every(({ kind }) => kind !== "agency"))) return found;
  }
  return [];
}

// A name, capital by capital, and what stands behind it in brackets.
const PLACED = /\s*(?:\p{Lu}[\p{L}\p{M}.’'-]*\s+){1,5}\((?<place>[^()]{2,60})\)/uy;
const JOINT = /\s*(?:[,;/&+]|and|y|e|et)\s*/uy;

/** Countries of people whom nobody here knows, where they stand behind their names: "Ana (Paraguay) and Luis (Chile) send…". */
function countriesOfNames(text: string): ActionOwner[] {
  const found = new Set<string>();
  let at = 0;
  while (found.size < MOST) {
    PLACED.lastIndex = at;
    const country = readCountry(PLACED.exec(text)?.groups?.["place"]?.trim() ?? "");
    if (country === undefined) break;
    found.add(country);
    JOINT.lastIndex = PLACED.lastIndex;
    if (!JOINT.test(text)) break;
    at = JOINT.lastIndex;
  }
  return [...found].map((country) => ({ kind: "country", country }));
}

/** Those who are named one after the other from that word on. */
function together(line: OwnerLine, from: number): ActionOwner[] {
  const found: ActionOwner[] = [];
  let named = namedAt(line, from);
  while (named && found.length < MOST) {
    found.push(named.owner);
    named = namedNext(line, named.to);
  }
  return found;
}

function namedAt(line: OwnerLine, at: number): NameInLine | undefined {
  const whole = ownerAt(line, at);
  const behind = ARTICLES.has(line.tokens[at]?.folded ?? "") ? ownerAt(line, at + 1) : undefined;
  // "El Salvador", and not somebody of that name.
  return behind && behind.to > (whole?.to ?? 0) ? behind : whole;
}

/** Whom a comma or an "and" joins to the name before that word. */
function namedNext(line: OwnerLine, at: number): NameInLine | undefined {
  const { text, tokens } = line;
  const joins = JOINING.has(tokens[at]?.folded ?? "");
  const after = text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? text.length);
  if (!joins && !/^\s*[,;/&+]\s*$/u.test(after)) return undefined;
  return namedAt(line, joins ? at + 1 : at);
}
