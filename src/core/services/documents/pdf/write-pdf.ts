import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fitted } from "../fitted.ts";
import { type PrintedBlock, type PrintedCover, type PrintedDocument, toneOf } from "../printed-document.ts";
import { TEMPLATE } from "./template.ts";

/** The document as PDF. Texts reach the typesetter as data: nothing in them is markup. It is without a logo that cannot be decoded after all. Throws where it refuses the document. */
export function writePdf(document: PrintedDocument): Uint8Array {
  const { cover } = document;
  if (cover?.logo === undefined) return written(document);
  try {
    return written(document);
  } catch {
    const { logo: _undecoded, ...plain } = cover;
    return written({ ...document, cover: plain });
  }
}

function written(document: PrintedDocument): Uint8Array {
  const compiler = NodeCompiler.create();
  try {
    return compiler.pdf({ mainFileContent: TEMPLATE, inputs: inputsOf(dataOf(document)) });
  } finally {
    // It remembers what it has set, for the whole process.
    compiler.evictCache(0);
  }
}

/** What a template reads: half a character is none, and would not be read at all. */
export const inputsOf = (data: object): { readonly d: string } => ({
  d: JSON.stringify(data, (_key, value: unknown) =>
    typeof value === "string" ? value.replaceAll(/\p{Cs}/gu, "\ufffd") : value,
  ),
});

/** What a template is told of a document. */
export function dataOf({ asOf, wide = false, cover, blocks, ...document }: PrintedDocument) {
  const [year, month, day, hour, minute, second] = asOf.toISOString().match(/\d+/g)?.map(Number) ?? [];
  return {
    ...{ ...document, wide, made: { year, month, day, hour, minute, second } },
    cover: cover === undefined ? null : coverOf(cover),
    blocks: blocks.map(blockOf),
  };
}

const blockOf = (block: PrintedBlock) =>
  block.kind === "bars" ? { ...block, tones: block.parts.map((_, part) => toneOf(part)) } : block;

function coverOf({ logo, ...cover }: PrintedCover) {
  if (logo === undefined) return { ...cover, logo: null };
  const { width, height } = fitted(logo);
  return {
    ...cover,
    logo: { bytes: [...Buffer.from(logo.base64, "base64")], width, height },
  };
}
