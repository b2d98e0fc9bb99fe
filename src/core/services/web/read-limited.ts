import type { Readable } from "node:stream";

/** What a stream says, so many bytes of it at most: the rest is not waited for, and its connection is cut off. */
export async function readLimited(stream: Readable, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // What is cut off ends with an error that says no more than that.
  stream.on("error", () => undefined);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk.subarray(0, mostBytes - bytes));
    bytes += chunk.length;
    if (bytes >= mostBytes) break;
  }
  stream.destroy();
  return Buffer.concat(chunks).toString("utf8");
}
