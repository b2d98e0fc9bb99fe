import type { Readable } from "node:stream";

/** The chunks of a stream, so many bytes at most: the rest is not waited for, and its connection is cut off. */
export async function* limitedChunks(stream: Readable, mostBytes: number): AsyncGenerator<Buffer> {
  // What is cut off ends with an error that says no more than that.
  stream.on("error", () => undefined);
  let left = mostBytes;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      yield chunk.subarray(0, left);
      left -= chunk.length;
      if (left <= 0) break;
    }
  } finally {
    stream.destroy();
  }
}

/** What a stream says, so many bytes of it at most. */
export async function readLimited(stream: Readable, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of limitedChunks(stream, mostBytes)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
