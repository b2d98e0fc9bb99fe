import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { DocumentFormat, PrintedFormat } from "./document-format.ts";
import { writeMarkdown } from "./markdown/write-markdown.ts";
import type { PrintedDocument } from "./printed-document.ts";

/** What is to be made, as the thread is told it. */
export interface DocumentOrder {
  readonly document: PrintedDocument;
  readonly format: PrintedFormat;
}

// Our choice: ten times what five thousand contacts take.
const MOST_MEMORY_MB = 1_024;
const MOST_MS = 120_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a document in a format, the same bytes of the same document. It is made in a thread of its own, which loads what writes it and ends
 * with it, so that nobody else waits; one at a time in a process; text is written at once. Rejects where that thread fails, or takes two minutes.
 */
export function makeDocument(document: PrintedDocument, format: DocumentFormat): Promise<Uint8Array> {
  if (format === "md") return Promise.resolve(writeMarkdown(document));
  const made = last.then(() => inThread({ document, format }));
  last = made.catch(() => undefined);
  return made;
}

async function inThread(order: DocumentOrder): Promise<Uint8Array> {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB };
  const worker = new Worker(program(), { workerData: order, resourceLimits });
  try {
    const [bytes] = (await once(worker, "message", { signal: AbortSignal.timeout(MOST_MS) })) as [Uint8Array];
    return bytes;
  } finally {
    await worker.terminate();
  }
}

/** The thread's program: what was built of it, or where the sources are run as they are, what loads these. */
const program = (): URL =>
  new URL(
    import.meta.url.endsWith(".ts") ? "../../../../tools/document-thread.mjs" : "./document-thread.js",
    import.meta.url,
  );
