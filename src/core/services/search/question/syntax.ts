/** A stretch of a question, as its signs say it is meant. */
export interface MeantStretch {
  readonly text: string;
  /** "phrase": these words in this order; "prefix": a word that begins so; "words": anything else. */
  readonly kind: "words" | "phrase" | "prefix";
  /** Whether what has it is not wanted. */
  readonly excluded: boolean;
}

// People ask in sentences and paste abstracts; a book is no question.
const CHARACTERS = 10_000;

// A minus, a quoted stretch, a prefix or a word, where signs may stand that say how it is meant.
const SIGNED =
  /(?<=^|[\s(,;:¿¡])([-−])?(?:["“«„]([^"“”«»„]*)["“”»]|([\p{L}\p{N}][\p{L}\p{N}\p{M}]+)\*(?![\p{L}\p{N}*])|([\p{L}\p{N}]\S*))/gu;

/** Reads quotes, exclusions ("-interpol") and prefixes ("traz*") as people type them; a sign that means nothing is none. */
export function readSyntax(typed: string): MeantStretch[] {
  const text = typed.slice(0, CHARACTERS);
  const stretches: MeantStretch[] = [];
  let from = 0;
  for (const match of text.matchAll(SIGNED)) {
    const [whole, minus, phrase, prefix, word] = match;
    const excluded = minus !== undefined;
    if (word !== undefined && !excluded) continue;
    stretches.push({ text: text.slice(from, match.index), kind: "words", excluded: false });
    if (phrase !== undefined) stretches.push({ text: phrase, kind: "phrase", excluded });
    else if (prefix !== undefined) stretches.push({ text: prefix, kind: "prefix", excluded });
    else stretches.push({ text: word ?? "", kind: "words", excluded });
    from = match.index + whole.length;
  }
  return [...stretches, { text: text.slice(from), kind: "words" as const, excluded: false }].filter(({ text: own }) =>
    /[\p{L}\p{N}]/u.test(own),
  );
}
