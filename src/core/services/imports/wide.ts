import { DELIMITERS } from "./csv-records.ts";

/**
 * Whether the first record that holds something has more cells than so many, whatever parts them: a look at the text, before anything
 * is made of it. Cells in quotation marks may hold line breaks and what parts others.
 */
export function isWider(text: string, most: number): boolean {
  const from = /\S/.exec(text)?.index ?? 0;
  return DELIMITERS.some((delimiter) => {
    let at = from;
    for (let cells = 1; cells <= most; cells += 1) {
      const end = cellEnd(text, at, delimiter);
      if (text[end] !== delimiter) return false;
      at = end + 1;
    }
    return true;
  });
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let at = text[from] === '"' ? closing(text, from) : from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at += 1;
  return at;
}

/** Behind the quotation mark that closes the one that stands there; two of them are one of the text. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at + 1;
}
