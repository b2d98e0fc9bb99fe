import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { inOneLine } from "./in-one-line.ts";

/**
 * Collects what a page says of itself in its head: its signs are read one after the other, so that how many stand open makes no difference.
 * Of what is said twice the first counts.
 */
export class HeadReader implements TokenizerCallbacks {
  readonly #kept: ReadonlySet<string>;
  readonly #said = new Map<string, string>();
  readonly #tokenizer = new Tokenizer({ decodeEntities: true }, this);
  #page = "";
  #tag = "";
  #attribute = "";
  #attributes = new Map<string, string>();
  /** The title or heading whose text is being read. */
  #open: { readonly name: string; text: string } | undefined;
  #drawn = 0;
  /** Whether its head is over. */
  inBody = false;

  constructor(kept: readonly string[]) {
    this.#kept = new Set(kept);
  }

  write(text: string): void {
    this.#page += text;
    this.#tokenizer.write(text);
  }

  /** What it says under the first of those names. */
  first(names: readonly string[]): string | undefined {
    return names.map((name) => this.#said.get(name)).find((text) => text !== undefined);
  }

  #note(name: string, text: string): void {
    const line = inOneLine(text);
    if (line !== "" && this.#kept.has(name) && !this.#said.has(name)) this.#said.set(name, line);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#page.slice(start, end).toLowerCase();
    this.#attributes = new Map();
  }

  onopentagend(): void {
    const of = (name: string): string => this.#attributes.get(name) ?? "";
    if (this.#tag === "html") this.#note("html", of("lang"));
    if (this.#tag === "meta")
      this.#note((of("property") || of("name") || of("http-equiv")).toLowerCase(), of("content"));
    if (this.#tag === "body") this.inBody = true;
    if (this.#tag === "svg") this.#drawn += 1;
    // A drawing has titles, too.
    if ((this.#tag === "title" && this.#drawn === 0) || this.#tag === "h1")
      this.#open ??= { name: this.#tag, text: "" };
  }

  onselfclosingtag(): void {
    if (this.#tag !== "svg") this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const name = this.#page.slice(start, end).toLowerCase();
    if (name === "head") this.inBody = true;
    if (name === "svg") this.#drawn = Math.max(0, this.#drawn - 1);
    if (this.#open?.name !== name) return;
    this.#note(name, this.#open.text);
    this.#open = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#page.slice(start, end).toLowerCase();
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, "");
  }

  onattribdata(start: number, end: number): void {
    this.#add(this.#page.slice(start, end));
  }

  onattribentity(codepoint: number): void {
    this.#add(String.fromCodePoint(codepoint));
  }

  #add(text: string): void {
    this.#attributes.set(this.#attribute, (this.#attributes.get(this.#attribute) ?? "") + text);
  }

  ontext(start: number, end: number): void {
    if (this.#open) this.#open.text += this.#page.slice(start, end);
  }

  ontextentity(codepoint: number): void {
    if (this.#open) this.#open.text += String.fromCodePoint(codepoint);
  }

  onattribend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
