import { SaxesParser, type SaxesTagPlain } from "saxes";
import { LineCollector } from "../collect-lines.ts";
import { type TextLine, UnreadableFile } from "../extracted.ts";
import { filesOf } from "./archive.ts";

// In this order they are read: notes stand behind the text that they belong to.
const PARTS = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

/** The paragraphs of a DOCX, those of its tables and notes included; what was struck out is none of it. */
export function extractDocx(bytes: Uint8Array): readonly TextLine[] {
  const files = filesOf(bytes, PARTS);
  const collector = new LineCollector();
  for (const part of PARTS) {
    const content = files.get(part);
    if (content) readPart(new TextDecoder().decode(content), collector);
  }
  return collector.lines;
}

function readPart(xml: string, collector: LineCollector): void {
  // Saxes expands no entities of a document's own.
  const parser = new SaxesParser();
  let paragraph = "";
  let level: number | undefined;
  let inText = false;
  const open: Readonly<Record<string, (tag: SaxesTagPlain) => void>> = {
    "w:t": () => (inText = true),
    "w:tab": () => (paragraph += "\t"),
    "w:br": () => (paragraph += "\n"),
    "w:cr": () => (paragraph += "\n"),
    "w:noBreakHyphen": () => (paragraph += "-"),
    "w:pStyle": ({ attributes }) => (level = levelOf(attributes["w:val"]) ?? level),
    "w:outlineLvl": ({ attributes }) => (level ??= outlined(attributes["w:val"])),
  };
  const end = () => {
    collector.add(paragraph, level === undefined ? {} : { heading: level });
    paragraph = "";
    level = undefined;
  };
  parser.on("opentag", (tag) => open[tag.name]?.(tag));
  parser.on("text", (text) => {
    if (inText) paragraph += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:t") inText = false;
    if (name === "w:p") end();
  });
  parser.on("error", (cause) => {
    throw new UnreadableFile("damaged", { cause });
  });
  parser.write(xml).close();
  end();
}

// Word calls its styles in its own language: "Heading1", "Ttulo1", "Titre1".
function levelOf(style: unknown): number | undefined {
  const [, nth] = /^(?:heading|t[ií]?tulo|titre)\s?([1-6])$/i.exec(String(style)) ?? [];
  return nth === undefined ? undefined : Number(nth);
}

function outlined(value: unknown): number | undefined {
  const nth = Number(value);
  return Number.isInteger(nth) && nth >= 0 && nth < 6 ? nth + 1 : undefined;
}
