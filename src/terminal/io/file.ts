import { readFile, stat } from "node:fs/promises";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { MOST_BYTES } from "../../core/services/imports/decode.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import { reasonOf } from "./failure.ts";

const MEGABYTE = 1024 * 1024;

/** A file's bytes in base64; "-" is what is piped in. Throws UserError for a file that is not there, is no file, or is larger than any import. */
export async function contentOf(path: string): Promise<string> {
  try {
    if (path === "-") return (await piped(process.stdin)).toString("base64");
    allowed((await stat(path)).size);
    return (await readFile(path)).toString("base64");
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(problem("terminal.import.file", { file: truncate(path, 200), reason: reasonOf(error) }));
  }
}

async function piped(input: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    allowed(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function allowed(size: number): void {
  if (size > MOST_BYTES)
    throw new UserError(
      problem("import.file.size", { megabytes: Math.ceil(size / MEGABYTE), most: MOST_BYTES / MEGABYTE }),
    );
}
