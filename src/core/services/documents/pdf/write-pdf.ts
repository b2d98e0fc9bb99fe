import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PrintedDocument } from "../printed-document.ts";
import { TEMPLATE } from "./template.ts";

/** The document as PDF. Texts reach the typesetter as data: nothing in them is markup. Throws where it refuses the document. */
export function writePdf(document: PrintedDocument): Uint8Array {
  const compiler = NodeCompiler.create();
  try {
    return compiler.pdf({ mainFileContent: TEMPLATE, inputs: { d: JSON.stringify(dataOf(document)) } });
  } finally {
    // It remembers what it has set, for the whole process.
    compiler.evictCache(0);
  }
}

function dataOf({ asOf, wide = false, ...document }: PrintedDocument) {
  const [year, month, day, hour, minute, second] = asOf.toISOString().match(/\d+/g)?.map(Number) ?? [];
  return { ...document, wide, made: { year, month, day, hour, minute, second } };
}
