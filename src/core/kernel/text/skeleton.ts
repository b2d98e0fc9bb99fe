import unhomoglyph from "unhomoglyph";

/**
 * What a name looks like: two names with the same skeleton are told apart by nobody at a glance ("Ana", and "Аna" with a Cyrillic
 * first letter). It is for comparing only. The algorithm is that of https://www.unicode.org/reports/tr39/#Confusable_Detection.
 */
export function skeleton(name: string): string {
  // A capital looks like other letters than the small one does, and a capital I like an l: neither tells two names apart.
  return looks(looks(name.normalize("NFKD")).toLowerCase())
    .replaceAll("i", "l")
    .replace(/\s+/gu, " ")
    .trim();
}

const looks = (text: string): string => unhomoglyph(text).normalize("NFKD");
