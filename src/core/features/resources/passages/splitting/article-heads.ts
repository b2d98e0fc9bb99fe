import { HEADING_MAX } from "../passage.ts";

/** How an article, section or chapter begins: what it is called by, and what of the line says what it is about. */
interface Head {
  readonly number: string;
  readonly heading?: string;
}

const KINDS: Readonly<Record<"article" | "section" | "part", string>> = {
  article: "art[ií]culos?|articles?|artigos?|art\\.|arts?",
  section: "sections?|secci[oó]n|se[cç][cç]?[aã]o|sec\\.|§",
  part: "chapter|cap[ií]tulo|chapitre|cap\\.|title|t[ií]tulo|titre|part|parte|partie|book|libro|livro|livre|annex|anexo|annexe|appendix|ap[eé]ndice|ap[eê]ndice|schedule",
};

const LATIN = "bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|novies|decies";
const DIGITS = `\\d{1,4}(?:\\.\\d{1,3})*(?:\\s?[°ºª]|er\\b|o\\b)?(?:[\\s-]+(?:${LATIN})\\b|-\\p{Lu}(?!\\p{L})|\\p{Lu}(?!\\p{L}))?`;
const WORDS = "[úu]nic[oa]|unique|premier|premi[èe]re|primer[oa]|primeir[oa]|preliminar|pr[ée]liminaire|sole";
const NUMBER = `(?:${DIGITS}|[IVXLCDM]+(?![\\p{L}\\p{N}])(?:[\\s-]+(?:${LATIN})\\b)?|(?:${WORDS})(?!\\p{L}))`;

const HEAD = new RegExp(
  `^(?:(?<article>${KINDS.article})|(?<section>${KINDS.section})|(?<part>${KINDS.part}))\\s*(?<number>${NUMBER})(?<rest>.*)$`,
  "iu",
);
// A roman number is written in capitals: "part i" is no part.
const ROMAN_SMALL = /^[ivxlcdm]+$/;

/**
 * How a line begins an article, section or chapter, in any of four languages ("Artículo 7°.- Marcaje", "Art. 12-bis", "Section 4",
 * "CAPÍTULO II"); undefined for one that only names another ("Article 7 of the Act", "artículo 7, inciso b").
 */
export function headOf(line: string): Head | undefined {
  const found = HEAD.exec(line)?.groups;
  if (!found) return undefined;
  const { article, section, part, number = "", rest = "" } = found;
  const word = article ?? section ?? part ?? "";
  if (!/^[\p{Lu}§]/u.test(word) || ROMAN_SMALL.test(number) || !begins(rest)) return undefined;
  const heading = headingIn(rest);
  return {
    number: `${article === undefined ? called(word) : "Art."} ${plain(number)}`,
    ...(heading === undefined ? {} : { heading }),
  };
}

// What follows the number of one that begins here: nothing, a mark, or words that begin as a heading does.
const begins = (rest: string): boolean =>
  /^\s*(?:$|[.:\-–—°º)\]]|\((?!\d|[a-z]\))|["“«[]|\s\p{Lu})/u.test(rest) && !/^\s*\.\s*\p{Ll}{2}/u.test(rest);

const plain = (number: string): string => number.replace(/\s?[°ºª]|(?<=\d)(?:er|o)$/u, "").replaceAll(/\s+/g, " ");

/** "CAPÍTULO" is said as "Capítulo". */
const called = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const MARKS = /^[\s.:\-–—°º)\]]+|[\s.:\-–—]+$/gu;
const WORDS_OF_HEADING = 14;

/** What the rest of such a line says that it is about: a few words that stand by themselves. */
function headingIn(rest: string): string | undefined {
  const said = rest.replaceAll(MARKS, "");
  // "Marking. Each State shall …": what stands before the first sentence.
  const [, short = said] = /^(.{3,}?)(?:\.\s*[-–—]|\.\s|:\s|\s[-–—]\s)/u.exec(said) ?? [];
  return isHeading(short) && (short !== said || !/[.;,]$/.test(rest.trim())) ? bare(short) : undefined;
}

/** Whether a line of its own, behind one that has a number only, says what that is about. */
export const isHeading = (line: string): boolean =>
  line.length <= HEADING_MAX &&
  /^[(["“«]?\p{Lu}/u.test(line) &&
  !/[.;,:]$/.test(line) &&
  line.split(/\s+/).length <= WORDS_OF_HEADING;

/** A heading without what stands around it. */
export const bare = (heading: string): string => heading.replace(/^\((.*)\)$/u, "$1").trim();
