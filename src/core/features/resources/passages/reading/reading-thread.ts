import "../../../../kernel/values/behind-others.ts";
import { parentPort, workerData } from "node:worker_threads";
import { UnreadableFile } from "../../../../services/text-extraction/extracted.ts";
import { extractText } from "../../../../services/text-extraction/extract-text.ts";
import { splitPassages } from "../splitting/split-passages.ts";
import type { Order, ReadingReply } from "./reply.ts";

// The thread that reads one document (read-file.ts): what it holds may keep a thread for as long as it likes.
const { bytes } = workerData as Order;
parentPort?.postMessage(await reply());

async function reply(): Promise<ReadingReply> {
  try {
    const { lines, ...rest } = await extractText(bytes);
    return { ...rest, passages: splitPassages(lines) };
  } catch (error) {
    return { fault: error instanceof UnreadableFile ? error.fault : "damaged" };
  }
}
