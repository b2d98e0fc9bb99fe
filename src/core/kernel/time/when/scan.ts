import type { Lexicon, Meaning, Sense } from "./lexicon.ts";
import type { Token } from "./tokens.ts";
import type { Role } from "./vocabulary.ts";
import { either, map, type Match, NONE, type Rule } from "./match.ts";

/** Tokens seen through one language: the words that rules are made of. */
export type Scan = {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** A vocabulary phrase of this kind. */
  kind<K extends Meaning["kind"]>(kind: K): Rule<Extract<Meaning, { kind: K }>>;
  /** A small word with one of these roles. */
  role(first: Role, ...others: readonly Role[]): Rule<Role>;
  /** One of these signs. */
  sign(...signs: readonly string[]): Rule<string>;
  /** Digits, at most `longest` of them. */
  digits(longest: number): Rule<{ readonly value: number; readonly length: number }>;
  /** Digits or a number word. */
  number: Rule<number>;
  /** The rule, only where no space stands before it. */
  glued<T>(rule: Rule<T>): Rule<T>;
  /** The rule, only where a number at its end is not the beginning of a longer one: not the "10" of "10:30" or "10h". */
  free<T>(rule: Rule<T>): Rule<T>;
};

/** Prepares tokens for reading in one language. */
export function scan(tokens: readonly Token[], lexicon: Lexicon): Scan {
  const known = new Map<number, Senses>();
  const senses = (at: number) => {
    const found = known.get(at) ?? sorted(at, lexicon.senses(tokens, at));
    known.set(at, found);
    return found;
  };
  const kind: Scan["kind"] = (wanted) => (at) =>
    (senses(at).kinds.get(wanted) ?? NONE) as ReadonlyArray<Match<Extract<Meaning, { kind: typeof wanted }>>>;
  const role =
    (one: Role): Rule<Role> =>
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
  readonly kinds: ReadonlyMap<Meaning["kind"], ReadonlyArray<Match<Meaning>>>;
  readonly roles: ReadonlyMap<Role, ReadonlyArray<Match<Role>>>;
};

function sorted(at: number, senses: readonly Sense[]): Senses {
  const kinds = new Map<Meaning["kind"], Array<Match<Meaning>>>();
  const roles = new Map<Role, Array<Match<Role>>>();
  for (const { meaning, length } of senses) {
    kinds.set(meaning.kind, [...(kinds.get(meaning.kind) ?? []), { value: meaning, end: at + length }]);
    if (meaning.kind === "role")
      roles.set(meaning.value, [...(roles.get(meaning.value) ?? []), { value: meaning.value, end: at + length }]);
  }
  return { kinds, roles };
}
