/** The words with others in the place of slips. */
export function replaced(words: string, slips: readonly { readonly typed: string; readonly used: string }[]): string {
  return slips.reduce((text, { typed, used }) => text.replaceAll(typed, used), words);
}
