import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { PICTURE_TEMPLATE } from "../pdf/template.ts";
import { dataOf, inputsOf } from "../pdf/write-pdf.ts";
import type { PrintedBlock, PrintedDocument } from "../printed-document.ts";

// In millimetres: how wide a picture is at least and at most, what one row's name takes, and each narrow column beside it.
const [LEAST, MOST] = [120, 270];
const [NAME, COLUMN] = [70, 7];
/** Pixels for each point of the page: letters of ten points are read on a telephone, and a picture is at most so wide and so tall. */
const SCALE = 3;
const WIDEST = 2_000;
const TALLEST = 10_000;

let ready: Promise<void> | undefined;

/** The document as one picture, with nothing in it that belongs on pages. Rejects where the typesetter refuses it. */
export async function writePng(document: PrintedDocument): Promise<Uint8Array> {
  // Once in a thread: it says so where it is asked for twice.
  ready ??= readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")).then(initWasm);
  await ready;
  const svg = pageOf(document);
  const page = new Resvg(svg);
  const fitTo = { mode: "zoom", value: Math.min(SCALE, WIDEST / page.width, TALLEST / page.height) } as const;
  return new Resvg(svg, { background: "white", fitTo }).render().asPng();
}

// The text as it can be selected in a browser, unseen: it may hold what XML does not, such as "]]>", and then nothing would be drawn.
const SELECTED = /<foreignObject[^>]*>.*?<\/foreignObject>/gsu;

/** The page as SVG of paths, letters included, so that its reader needs no fonts. */
function pageOf(document: PrintedDocument): string {
  const { cover: _cover, ...plain } = document;
  const blocks = plain.blocks.filter(({ kind }) => kind !== "page");
  const compiler = NodeCompiler.create();
  try {
    const data = { ...dataOf({ ...plain, blocks }), width: widthOf(blocks) };
    const page = compiler.svg({ mainFileContent: PICTURE_TEMPLATE, inputs: inputsOf(data) });
    return page.replaceAll(SELECTED, "");
  } finally {
    compiler.evictCache(0);
  }
}

/** As wide as the widest table of signs needs. */
function widthOf(blocks: readonly PrintedBlock[]): number {
  const columns = blocks.map((one) => (one.kind === "table" && one.narrow === true ? one.columns.length - 1 : 0));
  return Math.min(MOST, Math.max(LEAST, NAME + COLUMN * Math.max(0, ...columns)));
}
