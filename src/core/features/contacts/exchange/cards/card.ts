import { unfolded } from "../../../../services/imports/unfolded.ts";
import { isQuotedPrintable, type VCardProperty, readProperty } from "./property.ts";

/** A vCard (RFC 6350, RFC 2426, and version 2.1 before them): its properties, and the line on which it begins. */
export interface VCard {
  readonly line: number;
  readonly properties: readonly VCardProperty[];
}

/** What a file of cards holds; `open` is the line of one that begins and never ends. */
export interface Cards {
  readonly cards: readonly VCard[];
  readonly open?: number;
}

// Pictures and keys are as long as they like; nothing of them is read.
const LONGEST = 100_000;
const UNREAD = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT)[;:]/i;
const MARK = /^(?:[\w-]+\.)?(BEGIN|END):\s*VCARD\s*$/i;

/** Whether a file wants to be vCards, whatever its name. */
export const looksLikeCards = (content: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s*BEGIN:\s*VCARD/i.test(Buffer.from(content.subarray(0, 200)).toString("latin1"));

/** The cards of a file, up to so many and one more; a card within another is no one's. */
export function readCardsIn(content: Uint8Array, most: number): Cards {
  const reader = new CardReader();
  for (const line of unfolded(content)) {
    reader.take(line);
    if (reader.cards.length > most) return { cards: reader.cards };
  }
  const { cards, open } = reader;
  return { cards, ...(open === undefined ? {} : { open }) };
}

/** A line that is not folded any more, and where it begins. */
interface Line {
  readonly line: number;
  readonly bytes: string;
}

/** Takes the lines of a file one after the other. */
class CardReader {
  readonly cards: VCard[] = [];
  readonly #open: { readonly line: number; readonly properties: VCardProperty[] }[] = [];
  /** What goes on, in version 2.1, on lines that are not folded. */
  #unfinished: Line | undefined;

  /** Where a card begins that has not ended. */
  get open(): number | undefined {
    return this.#open[0]?.line;
  }

  take(one: Line): void {
    const begun = this.#unfinished;
    this.#unfinished = undefined;
    const mark = MARK.exec(one.bytes)?.[1]?.toUpperCase();
    if (mark === "BEGIN") this.#open.push({ line: one.line, properties: [] });
    else if (mark === "END") this.#end();
    else this.#property(begun ? { line: begun.line, bytes: begun.bytes.slice(0, -1) + one.bytes } : one);
  }

  #end(): void {
    const card = this.#open.pop();
    if (card && this.#open.length === 0) this.cards.push(card);
  }

  #property(one: Line): void {
    const within = this.#open.at(-1);
    if (!within || one.bytes.length > LONGEST || UNREAD.test(one.bytes)) return;
    const property = readProperty(one);
    if (!property) return;
    if (isQuotedPrintable(property) && one.bytes.endsWith("=")) this.#unfinished = one;
    else within.properties.push(property);
  }
}
