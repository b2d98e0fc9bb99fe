import "../../../../kernel/values/behind-others.ts";
import { readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { UnreadableFile } from "../../../../services/text-extraction/extracted.ts";
import { extractText } from "../../../../services/text-extraction/extract-text.ts";
import { splitPassages } from "../splitting/split-passages.ts";
import type { Order, ReadingReply } from "./reply.ts";

// The thread that reads one document (read-file.ts): what it holds may keep a thread for as long as it likes.
const { at, size } = workerData as Order;
parentPort?.postMessage(await reply());

async function reply(): Promise<ReadingReply> {
  try {
    const { lines, ...rest } = await extractText("bytes" in at ? at.bytes : wholeOf(at.descriptor));
    return { ...rest, passages: splitPassages(lines) };
  } catch (error) {
    return { fault: error instanceof UnreadableFile ? error.fault : "damaged" };
  }
}

/** All of an open file of the process, which whoever lent it closes. */
function wholeOf(descriptor: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  for (let read = 0; read < size; ) {
    const more = readSync(descriptor, bytes, read, size - read, read);
    if (more === 0) throw new Error("a held file is shorter than it was");
    read += more;
  }
  return bytes;
}
