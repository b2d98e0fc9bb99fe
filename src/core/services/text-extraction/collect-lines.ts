import { UnreadableFile, type TextLine } from "./extracted.ts";
import { MOST_CHARACTERS } from "./limits.ts";

/** Takes a document's lines, without what is no text. Throws UnreadableFile past the most characters that are read. */
export class LineCollector {
  readonly lines: TextLine[] = [];
  #characters = 0;

  /** Adds a text; a line of it that says nothing is left out. */
  add(text: string, facts: Omit<TextLine, "text"> = {}): void {
    for (const part of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
      const line = clean(part);
      if (line === "") continue;
      this.#characters += line.length;
      if (this.#characters > MOST_CHARACTERS) throw new UnreadableFile("long");
      this.lines.push({ text: line, ...facts });
    }
  }
}

// No database keeps a NUL, and no half of a character; no other control character says anything to a reader; a soft hyphen is no letter.
const clean = (text: string): string =>
  text
    .replaceAll(/[\u00AD\p{Cs}]/gu, "")
    .replaceAll(/[\p{Cc}\p{Zs}]+/gu, " ")
    .trim();
