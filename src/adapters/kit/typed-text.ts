/** A text with the spaces and quotation marks of a keyboard: phones put spaces that do not break, and quotation marks of other languages or only closing ones. */
export function asFromKeyboard(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(
      /(?<=^|[\s:])(?:„([^“”„"]*)[“”]|”([^“”„"]*)”)/g,
      (_all, low?: string, high?: string) => `“${low ?? high ?? ""}”`,
    );
}

/** A text without the characters that the core marks a mention with: one comes from a platform's own signs only. */
export const withoutMarks = (text: string): string => text.replace(/[\ufff9-\ufffb]/g, "");
