/** How a text is shortened. */
export interface Truncation {
  /** What `max` counts: code points, as people do, or UTF-16 units, as platforms do at most. */
  readonly unit?: "character" | "utf16";
  /** Whether it ends with a whole word: where that leaves at least half of it, or ("any-word") however little that leaves. */
  readonly at?: "word" | "any-word";
}

// What would stand before the ellipsis and belongs to what is cut off.
const LOOSE = /\s*[,;:·–—-]\s*$/u;

/** How platforms count, who refuse what is longer; it ends with a whole word. */
export const FOR_PLATFORM: Truncation = { unit: "utf16", at: "word" };

/** The same for what stands in full below: no word of it is cut, unless it begins with one that is too long. */
export const FOR_TITLE: Truncation = { unit: "utf16", at: "any-word" };

/** The text, or its beginning and an ellipsis where it is longer than `max`; never half of a character. */
export function truncate(text: string, max: number, { unit = "character", at }: Truncation = {}): string {
  if (text.length <= max || (unit === "character" && Array.from(text).length <= max)) return text;
  const kept =
    unit === "utf16"
      ? text.slice(0, wholeUpTo(text, max - 1))
      : Array.from(text)
          .slice(0, max - 1)
          .join("");
  const whole =
    at === undefined ? kept : wholeWords(text, kept, at === "word" ? kept.length / 2 : 1).replace(LOOSE, "");
  return `${whole.trimEnd()}…`;
}

/** The text in pieces of at most `max` UTF-16 units that make the whole text again, cut after white space where there is some. */
export function pieces(text: string, max: number): string[] {
  const found: string[] = [];
  let left = text;
  while (left.length > max) {
    const head = left.slice(0, wholeUpTo(left, max));
    const space = /^[^]*\s(?=\S*$)/u.exec(head)?.[0].length ?? 0;
    const at = space > head.length / 2 ? space : head.length;
    found.push(left.slice(0, at));
    left = left.slice(at);
  }
  return left === "" ? found : [...found, left];
}

/** The beginning without the word that is cut, unless fewer than so many characters would be left. */
function wholeWords(text: string, kept: string, least: number): string {
  if (/\s/u.test(text.charAt(kept.length))) return kept;
  const space = kept.search(/\s\S*$/u);
  return space >= least ? kept.slice(0, space) : kept;
}

// Not between the halves of a character outside the basic plane.
function wholeUpTo(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return at > 1 && unit >= 0xd800 && unit <= 0xdbff ? at - 1 : at;
}
