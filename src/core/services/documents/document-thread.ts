import "../../kernel/values/behind-others.ts";
import { parentPort, workerData } from "node:worker_threads";
import type { DocumentOrder } from "./make-document.ts";

// The thread that makes one document (make-document.ts): what writes it is large, and loaded here alone.
const { document, format } = workerData as DocumentOrder;
const WRITERS = {
  pdf: async () => (await import("./pdf/write-pdf.ts")).writePdf(document),
  docx: async () => (await import("./docx/write-docx.ts")).writeDocx(document),
  png: async () => (await import("./png/write-png.ts")).writePng(document),
} as const satisfies Record<DocumentOrder["format"], () => Promise<Uint8Array>>;
parentPort?.postMessage(await WRITERS[format]());
