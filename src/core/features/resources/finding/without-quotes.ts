// Not what is excluded: -"small arms".
const QUOTED = /(?<![-−])["“„]([^"“”„]*)["“”]/gu;

/** A question that means its words wherever they stand; undefined where it quotes none. */
export function withoutQuotes(words: string): string | undefined {
  const plain = words.replaceAll(QUOTED, "$1");
  return plain === words ? undefined : plain;
}
