import { once } from "node:events";
import { memoryUsage } from "node:process";
import { Worker } from "node:worker_threads";
import { refuse } from "../../../../kernel/errors/errors.ts";
import type { GivenFile } from "../../../../kernel/values/given-file.ts";
import type { ReadFault } from "../../../../services/text-extraction/extracted.ts";
import { MOST_CHARACTERS, MOST_PAGES } from "../../../../services/text-extraction/limits.ts";
import type { Order, ReadDocument, ReadingReply } from "./reply.ts";

/** What a document may take. Our choice: ten times what two hundred pages of a law take. */
const LIMITS = { heapMb: 512, growthBytes: 768 * 1024 * 1024, ms: 30_000 };
const LOOKS_MS = 100;
/** So many wait for the one that is read. */
const MOST_WAITING = 8;

export type ReadingLimits = typeof LIMITS;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document, one at a time in a process, in a thread of its own that is ended with it, or when it takes more time or memory than a
 * document may: so nobody else waits, and no document takes the bot down. Throws UserError where it cannot be read.
 */
export async function readDocument(file: GivenFile, limits: Partial<ReadingLimits> = {}): Promise<ReadDocument> {
  if (waiting >= MOST_WAITING) return refuse("resource.file.busy");
  waiting += 1;
  // What waits on the disk is read in the thread: here nobody holds it.
  const read = last.then(() => file.lend((at) => inThread({ at, size: file.size }, { ...LIMITS, ...limits })));
  last = read.catch(() => undefined);
  const reply = await read.finally(() => (waiting -= 1));
  return "fault" in reply ? refused(reply.fault) : reply;
}

async function inThread(order: Order, { heapMb, growthBytes, ms }: ReadingLimits): Promise<ReadingReply> {
  const worker = new Worker(program(), { workerData: order, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
  // What breaks once it is known what came of the document, as a page that is still read, must not take the bot down.
  worker.on("error", () => undefined);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort("slow"), ms);
  // A heap's limit does not count what is unpacked into buffers.
  const before = memoryUsage.rss();
  const looks = setInterval(() => {
    if (memoryUsage.rss() - before > growthBytes) stop.abort("memory");
  }, LOOKS_MS);
  try {
    const [reply] = (await once(worker, "message", { signal: stop.signal })) as [ReadingReply];
    return reply;
  } catch {
    return { fault: stop.signal.aborted ? "slow" : "damaged" };
  } finally {
    clearTimeout(timer);
    clearInterval(looks);
    await worker.terminate();
  }
}

function refused(fault: ReadFault | "slow"): never {
  switch (fault) {
    case "empty":
      return refuse("resource.file.empty");
    case "kind":
      return refuse("resource.file.kind");
    case "encrypted":
      return refuse("resource.file.encrypted");
    case "damaged":
      return refuse("resource.file.damaged");
    case "macros":
      return refuse("resource.file.macros");
    case "long":
      return refuse("resource.file.long", { pages: MOST_PAGES, characters: MOST_CHARACTERS });
    case "bomb":
    case "slow":
      return refuse("resource.file.heavy");
  }
}

/** The thread's program: what was built of it, or where the sources are run as they are, what loads these. */
const program = (): URL =>
  new URL(
    import.meta.url.endsWith(".ts") ? "../../../../../../tools/reading-thread.mjs" : "./reading-thread.js",
    import.meta.url,
  );
