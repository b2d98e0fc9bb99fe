import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { LineCollector } from "../collect-lines.ts";
import type { TextLine } from "../extracted.ts";

const BLOCKS = new Set(
  "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const UNSEEN = new Set(["script", "style", "noscript", "template", "svg", "math", "title"]);

/**
 * What a page says, a block a line. Its signs are read one after the other: nothing of it is built, run or fetched, and how deep it is makes
 * no difference.
 */
export function extractHtml(page: string): readonly TextLine[] {
  const reader = new PageReader(page);
  // A parser would keep what is open, and look through all of it at each sign.
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(page);
  tokenizer.end();
  return reader.lines();
}

class PageReader implements TokenizerCallbacks {
  readonly #page: string;
  readonly #collector = new LineCollector();
  #block = "";
  #heading: number | undefined;
  #opening = "";
  /** What is not shown, and how deep in it the reader is. */
  #unseen: { readonly name: string; depth: number } | undefined;

  constructor(page: string) {
    this.#page = page;
  }

  lines(): readonly TextLine[] {
    this.#end();
    return this.#collector.lines;
  }

  onopentagname(start: number, end: number): void {
    const name = this.#name(start, end);
    this.#opening = name;
    // What a page leaves open ends where what it shows begins.
    if (name === "body") this.#unseen = undefined;
    if (this.#unseen) {
      if (this.#unseen.name === name) this.#unseen.depth += 1;
    } else if (UNSEEN.has(name)) this.#unseen = { name, depth: 1 };
    else if (BLOCKS.has(name)) {
      this.#end();
      this.#heading = levelOf(name) ?? this.#heading;
    }
  }

  onclosetag(start: number, end: number): void {
    this.#close(this.#name(start, end));
  }

  onselfclosingtag(): void {
    if (UNSEEN.has(this.#opening)) this.#close(this.#opening);
  }

  ontext(start: number, end: number): void {
    if (!this.#unseen) this.#block += this.#page.slice(start, end);
  }

  ontextentity(codepoint: number): void {
    if (!this.#unseen) this.#block += String.fromCodePoint(codepoint);
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onopentagend(): void {}
  onattribname(): void {}
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onend(): void {}

  #close(name: string): void {
    if (this.#unseen) {
      if (this.#unseen.name === name) this.#unseen.depth -= 1;
      if (this.#unseen.depth === 0) this.#unseen = undefined;
    } else if (BLOCKS.has(name)) {
      this.#end();
      if (levelOf(name) !== undefined) this.#heading = undefined;
    }
  }

  #end(): void {
    const heading = this.#heading;
    this.#collector.add(this.#block.replaceAll(/\s+/g, " "), heading === undefined ? {} : { heading });
    this.#block = "";
  }

  #name(start: number, end: number): string {
    return this.#page.slice(start, end).toLowerCase();
  }
}

const levelOf = (name: string): number | undefined => (/^h[1-6]$/.test(name) ? Number(name[1]) : undefined);
