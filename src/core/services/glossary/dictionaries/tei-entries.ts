import { SaxesParser } from "saxes";

/** What an entry says: its head words, and the translations of all its senses, as they stand. */
export interface TeiEntry {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly heads: readonly string[];
  readonly translations: readonly string[];
}

/** What the header of the file says of it; "" where it says nothing. */
export interface TeiHeader {
  readonly title: string;
  readonly licence: string;
}

/** What is told of a file as it is read. */
export interface TeiHandler {
  header(header: TeiHeader): void;
  entry(entry: TeiEntry): void;
}

/** Reads TEI piece by piece; `write` throws nothing, and `broken` says what is wrong with the XML, where something is. */
export class TeiEntries {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #handler: TeiHandler;
  /** The elements that are open, the outermost first; a `cit` with its type. */
  readonly #open: string[] = [];
  readonly #header = { title: "", licence: "" };
  #entry: { line: number; heads: string[]; translations: string[] } | undefined;
  #text = "";
  #broken: { readonly line: number; readonly reason: string } | undefined;

  constructor(handler: TeiHandler) {
    this.#handler = handler;
    this.#parser.on("opentag", ({ name, attributes }) => this.#opened(name, attributes["type"] ?? ""));
    this.#parser.on("text", (text) => {
      this.#text += text;
      if (this.#open.includes("availability")) this.#header.licence += text;
    });
    this.#parser.on("closetag", ({ name }) => this.#closed(name));
    this.#parser.on("error", ({ message }) => {
      this.#broken ??= { line: this.#parser.line, reason: message };
    });
  }

  get broken(): { readonly line: number; readonly reason: string } | undefined {
    return this.#broken;
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  close(): void {
    this.#parser.close();
  }

  #opened(name: string, type: string): void {
    this.#open.push(name === "cit" ? `cit ${type}` : name);
    this.#text = "";
    if (name === "entry") this.#entry = { line: this.#parser.line, heads: [], translations: [] };
  }

  #closed(name: string): void {
    const text = spaced(this.#text);
    if (this.#entry) this.#closedInEntry(name, text, this.#entry);
    else this.#closedInHeader(name, text);
    this.#open.pop();
    // What follows in the parent is another piece of its text.
    this.#text = "";
  }

  #closedInEntry(name: string, text: string, entry: { heads: string[]; translations: string[] } & TeiEntry): void {
    if (name === "orth" && !this.#open.some((one) => one.startsWith("cit"))) entry.heads.push(text);
    // The innermost cit counts: an example has its own translation.
    const cits = this.#open.filter((one) => one.startsWith("cit"));
    if (name === "quote" && cits.length === 1 && cits[0] === "cit trans") entry.translations.push(text);
    if (name !== "entry") return;
    this.#handler.entry(entry);
    this.#entry = undefined;
  }

  #closedInHeader(name: string, text: string): void {
    if (name === "title" && this.#open.includes("titleStmt")) this.#header.title ||= text;
    if (name === "teiHeader") this.#handler.header({ ...this.#header, licence: spaced(this.#header.licence) });
  }
}

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
