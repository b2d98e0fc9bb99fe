import type { TextLine } from "../../../../services/text-extraction/extracted.ts";
import { PASSAGE_MAX } from "../passage.ts";

interface Joined {
  readonly text: string;
  readonly page?: number;
}

/** The text of lines, in one or more pieces of at most so many characters as a passage has, and where each begins. Lines that a page's width ended are joined. */
export function textsOf(lines: readonly TextLine[]): Joined[] {
  const pieces: Joined[] = [];
  let before: TextLine | undefined;
  for (const line of lines.flatMap(fitting)) {
    const last = pieces.at(-1);
    const between = before?.wrapped && !endsParagraph(before.text) ? " " : "\n";
    if (last && last.text.length + between.length + line.text.length <= PASSAGE_MAX)
      pieces[pieces.length - 1] = { ...last, text: `${last.text}${between}${line.text}` };
    else pieces.push({ text: line.text, ...(line.page === undefined ? {} : { page: line.page }) });
    before = line;
  }
  return pieces;
}

/** A line in parts that fit, parted between words where it has any. */
function fitting(line: TextLine): TextLine[] {
  const parts: TextLine[] = [];
  let { text } = line;
  while (text.length > PASSAGE_MAX) {
    const space = text.lastIndexOf(" ", PASSAGE_MAX);
    // Never in the middle of a character of two units.
    const whole = /[\uD800-\uDBFF]/.test(text.charAt(PASSAGE_MAX - 1)) ? PASSAGE_MAX - 1 : PASSAGE_MAX;
    const cut = space > 0 ? space : whole;
    parts.push({ ...line, text: text.slice(0, cut) });
    text = text.slice(cut).trimStart();
  }
  return text === "" ? parts : [...parts, { ...line, text }];
}

const endsParagraph = (text: string): boolean => /[.:;!?)\]”»]$/u.test(text);
