import wrapAnsi from "wrap-ansi";

// Narrower than this nothing reads well; a terminal that is says so of itself.
const LEAST_COLUMNS = 20;

// International numbers, as people group them.
const PHONE = /\+\d[\d ().\-/]*\d/g;
// Stands for a blank inside one while lines are broken: of no script, and as wide.
const HELD = "\uE000";

/**
 * Text broken between words, so that no line is wider than so many columns; wide characters count as two. What continues a
 * line stands under its beginning, past a list's mark. A word that is wider by itself, such as an address, stays whole, and so
 * does a telephone number.
 */
export function wrapped(text: string, columns: number): string {
  return text
    .split("\n")
    .map((line) => {
      const [mark = ""] = /^ *(?:(?:[-•!]|\d{1,2}\)) )?/.exec(line) ?? [];
      const width = Math.max(LEAST_COLUMNS, columns - mark.length);
      return mark + broken(line.slice(mark.length), width).replaceAll("\n", `\n${" ".repeat(mark.length)}`);
    })
    .join("\n");
}

/** A line broken between words and around numbers, whose blanks stay blanks. */
const broken = (line: string, width: number): string =>
  wrapAnsi(
    line.replace(PHONE, (number) => number.replaceAll(" ", HELD)),
    width,
  ).replaceAll(HELD, " ");

/** Text as a stream shows it: wrapped to the width of a terminal, else as it is. */
export const fitting = (text: string, stream: NodeJS.WriteStream): string =>
  stream.isTTY && stream.columns > 0 ? wrapped(text, stream.columns) : text;
