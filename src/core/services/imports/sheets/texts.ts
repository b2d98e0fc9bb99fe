import { readXml, type XmlHandler } from "./xml.ts";

/** Most characters of a cell (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
export const MOST_CHARACTERS = 32_767;

/** Text as a workbook has it, "_x000D_" being a sign that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Collects the text of `t` elements, but for what only says how it is pronounced. */
export class TextCollector implements XmlHandler {
  #text = "";
  #within = false;
  #pronounced = false;

  open(name: string): void {
    if (name === "rPh") this.#pronounced = true;
    if (name === "t") this.#within = !this.#pronounced;
  }
  text(text: string): void {
    if (this.#within && this.#text.length < MOST_CHARACTERS) this.#text += text;
  }
  close(name: string): void {
    if (name === "rPh") this.#pronounced = false;
    if (name === "t") this.#within = false;
  }
  /** What was collected since it was last asked. */
  taken(): string {
    const text = unescaped(this.#text).slice(0, MOST_CHARACTERS);
    this.#text = "";
    return text;
  }
}

/** The texts that cells of a workbook share, in order. */
export async function readSharedTexts(pieces: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const texts: string[] = [];
  const collector = new TextCollector();
  await readXml(pieces, {
    open: (name) => collector.open(name),
    text: (text) => collector.text(text),
    close(name) {
      collector.close(name);
      if (name === "si") texts.push(collector.taken());
    },
  });
  return texts;
}
