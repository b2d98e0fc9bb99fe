import type { PhraseLexicon, PhraseMeaning, PhraseSense } from "./lexicon.ts";
import type { PhraseToken } from "./tokens.ts";
import type { WordRole } from "./vocabulary.ts";
import { either, map, type Match, NONE, type MatchRule } from "./match.ts";

/** Tokens seen through one language: the words that rules are made of. */
export type Scan = {
  readonly tokens: readonly PhraseToken[];
  readonly lexicon: PhraseLexicon;
  /** A vocabulary phrase of this kind. */
  kind<K extends PhraseMeaning["kind"]>(kind: K): MatchRule<Extract<PhraseMeaning, { kind: K }>>;
  /** A small word with one of these roles. */
  role(first: WordRole, ...others: readonly WordRole[]): MatchRule<WordRole>;
  /** One of these signs. */
  sign(...signs: readonly string[]): MatchRule<string>;
  /** Digits, at most `longest` of them. */
  digits(longest: number): MatchRule<{ readonly value: number; readonly length: number }>;
  /** Digits or a number word. */
  number: MatchRule<number>;
  /** The rule, only where no space stands before it. */
  glued<T>(rule: MatchRule<T>): MatchRule<T>;
  /** The rule, only where a number at its end is not the beginning of a longer one: not the "10" of "10:30" or "10h". */
  free<T>(rule: MatchRule<T>): MatchRule<T>;
};

/** Prepares tokens for reading in one language. */
export function scan(tokens: readonly PhraseToken[], lexicon: PhraseLexicon): Scan {
  const known = new Map<number, Senses>();
  const senses = (at: number) => {
    const found = known.get(at) ?? sorted(at, lexicon.senses(tokens, at));
    known.set(at, found);
    return found;
  };
  const kind: Scan["kind"] = (wanted) => (at) =>
    (senses(at).kinds.get(wanted) ?? NONE) as ReadonlyArray<Match<Extract<PhraseMeaning, { kind: typeof wanted }>>>;
  const role =
    (one: WordRole): MatchRule<WordRole> =>
    (at) =>
      senses(at).roles.get(one) ?? NONE;
  const digits: Scan["digits"] = (longest) => (at) => {
    const token = tokens[at];
    if (token?.kind !== "number" || token.text.length > longest) return NONE;
    return [{ value: { value: Number(token.text), length: token.text.length }, end: at + 1 }];
  };
  return {
    tokens,
    lexicon,
    kind,
    digits,
    role: (first, ...others) => (others.length === 0 ? role(first) : either(role(first), ...others.map(role))),
    sign:
      (...signs) =>
      (at) => {
        const token = tokens[at];
        return token?.kind === "sign" && signs.includes(token.text) ? [{ value: token.text, end: at + 1 }] : NONE;
      },
    number: either(
      map(digits(4), ({ value }) => value),
      map(kind("number"), ({ value }) => value),
    ),
    glued: (rule) => (at) => (tokens[at]?.glued ? rule(at) : NONE),
    free: (rule) => (at) =>
      rule(at).filter(({ end }) => {
        const next = tokens[end];
        return (
          !next?.glued || (next.kind === "sign" && !(tokens[end + 1]?.kind === "number" && tokens[end + 1]?.glued))
        );
      }),
  };
}

/** The senses at one place by kind, and the small words also by role. */
type Senses = {
  readonly kinds: ReadonlyMap<PhraseMeaning["kind"], ReadonlyArray<Match<PhraseMeaning>>>;
  readonly roles: ReadonlyMap<WordRole, ReadonlyArray<Match<WordRole>>>;
};

function sorted(at: number, senses: readonly PhraseSense[]): Senses {
  const kinds = new Map<PhraseMeaning["kind"], Array<Match<PhraseMeaning>>>();
  const roles = new Map<WordRole, Array<Match<WordRole>>>();
  for (const { meaning, length } of senses) {
    kinds.set(meaning.kind, [...(kinds.get(meaning.kind) ?? []), { value: meaning, end: at + length }]);
    if (meaning.kind === "role")
      roles.set(meaning.value, [...(roles.get(meaning.value) ?? []), { value: meaning.value, end: at + length }]);
  }
  return { kinds, roles };
}
