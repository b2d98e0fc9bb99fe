import type { TextLine } from "../../../../services/text-extraction/extracted.ts";

/** So few are a list of something. */
const LEAST = 3;

/**
 * Where the numbered paragraphs of a ruling or resolution begin ("45. The Court …"): each has the number after the one before, so the
 * points of a list within one are none. Nothing where there are less than three.
 */
export function numberedParagraphs(lines: readonly TextLine[]): { readonly at: number; readonly number: string }[] {
  const found: { at: number; number: string }[] = [];
  for (const [at, { text }] of lines.entries()) {
    const [, number] = /^(\d{1,4})[.)]\s+\S/.exec(text) ?? [];
    if (number !== undefined && Number(number) === found.length + 1) found.push({ at, number });
  }
  return found.length >= LEAST ? found : [];
}
