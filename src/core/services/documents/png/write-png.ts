import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { PICTURE_TEMPLATE } from "../pdf/template.ts";
import { dataOf } from "../pdf/write-pdf.ts";
import type { PrintedBlock, PrintedDocument } from "../printed-document.ts";
import { drawn } from "./drawn.ts";
import { encodePng } from "./encode-png.ts";

// In millimetres: how wide a picture is at least and at most, what one row's name takes, and each narrow column beside it.
const [LEAST, MOST] = [120, 270];
const [NAME, COLUMN] = [70, 7];

/** The document as one picture, with nothing in it that belongs on pages. Throws where the typesetter refuses it, or writes what cannot be drawn. */
export function writePng(document: PrintedDocument): Uint8Array {
  const { cover: _cover, ...plain } = document;
  const blocks = plain.blocks.filter(({ kind }) => kind !== "page");
  const compiler = NodeCompiler.create();
  try {
    const data = { ...dataOf({ ...plain, blocks }), width: widthOf(blocks) };
    return encodePng(drawn(compiler.svg({ mainFileContent: PICTURE_TEMPLATE, inputs: { d: JSON.stringify(data) } })));
  } finally {
    compiler.evictCache(0);
  }
}

/** As wide as the widest table of signs needs. */
function widthOf(blocks: readonly PrintedBlock[]): number {
  const columns = blocks.map((one) => (one.kind === "table" && one.narrow === true ? one.columns.length - 1 : 0));
  return Math.min(MOST, Math.max(LEAST, NAME + COLUMN * Math.max(0, ...columns)));
}
