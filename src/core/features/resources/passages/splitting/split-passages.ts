import { detectLanguage } from "../../../../kernel/language/detect.ts";
import type { TextLine } from "../../../../services/text-extraction/extracted.ts";
import { HEADING_MAX, NUMBER_MAX, type Passage } from "../passage.ts";
import { bare, headOf, isHeading } from "./article-heads.ts";
import { numberedParagraphs } from "./numbered-paragraphs.ts";
import { textsOf } from "./joined-lines.ts";

/** A passage as a document says it; its language is known where its words tell it. */
export type SplitPassage = Omit<Passage, "language"> & Partial<Pick<Passage, "language">>;

/** Where a passage begins, among the lines. */
interface Start {
  readonly at: number;
  readonly number?: string;
  readonly heading?: string;
}

/** So few heads are no order of the text: somebody only mentions an article. */
const LEAST_HEADS = 2;
/** A group of paragraphs has about as many characters. Our choice: as a screen shows at once. */
const GROUP = 1_500;

/**
 * The passages of a document, in its order: its articles, sections and chapters, and what its format calls headings; else its numbered
 * paragraphs; else its pages, or groups of paragraphs. No word of its lines is lost, and none stands twice.
 */
export function splitPassages(lines: readonly TextLine[]): SplitPassage[] {
  const starts = startsIn(lines);
  const first: readonly Start[] = starts[0]?.at === 0 ? [] : [{ at: 0 }];
  return [...first, ...starts].flatMap(({ at, number, heading }, nth, all) => {
    const own = lines.slice(at, all[nth + 1]?.at ?? lines.length);
    return textsOf(own).map(({ text, page }): SplitPassage => {
      const language = detectLanguage(text);
      return {
        text,
        ...(number === undefined ? {} : { number: number.slice(0, NUMBER_MAX) }),
        ...(heading === undefined ? {} : { heading: heading.slice(0, HEADING_MAX) }),
        ...(page === undefined ? {} : { page }),
        ...(language === undefined ? {} : { language }),
      };
    });
  });
}

function startsIn(lines: readonly TextLine[]): Start[] {
  const heads = lines.flatMap((line, at) => headAt(lines, line, at));
  if (heads.length >= LEAST_HEADS) return heads;
  const numbered = numberedParagraphs(lines);
  if (numbered.length > 0) return numbered;
  return lines.some(({ page }) => page !== undefined) ? pages(lines) : groups(lines);
}

function headAt(lines: readonly TextLine[], { text, heading: level }: TextLine, at: number): Start[] {
  const head = headOf(text);
  if (!head) return level === undefined ? [] : [{ at, heading: text }];
  const next = lines[at + 1]?.text ?? "";
  const below = isHeading(next) && headOf(next) === undefined && text.length <= HEADING_MAX ? bare(next) : undefined;
  const heading = head.heading ?? (isBare(text, head.number) ? below : undefined);
  return [{ at, number: head.number, ...(heading === undefined ? {} : { heading }) }];
}

// "Artículo 7°.-" stands alone; what it is about is the next line.
const isBare = (text: string, number: string): boolean => text.length <= number.length + "ARTÍCULOS  °.- ".length;

const pages = (lines: readonly TextLine[]): Start[] =>
  lines.flatMap(({ page }, at) => (at === 0 || page !== lines[at - 1]?.page ? [{ at }] : []));

function groups(lines: readonly TextLine[]): Start[] {
  const starts: Start[] = [];
  let size = GROUP;
  for (const [at, { text }] of lines.entries()) {
    if (size >= GROUP) {
      starts.push({ at });
      size = 0;
    }
    size += text.length;
  }
  return starts;
}
