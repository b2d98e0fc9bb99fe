import "../../kernel/values/behind-others.ts";
import { parentPort, workerData } from "node:worker_threads";
import type { DocumentOrder } from "./make-document.ts";

// The thread that makes one document (make-document.ts): what writes it is large, and loaded here alone.
const { document, format } = workerData as DocumentOrder;
const bytes =
  format === "pdf"
    ? (await import("./pdf/write-pdf.ts")).writePdf(document)
    : await (await import("./docx/write-docx.ts")).writeDocx(document);
parentPort?.postMessage(bytes);
