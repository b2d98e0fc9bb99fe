import type { Context } from "hono";
import { problem } from "../../core/kernel/errors/errors.ts";
import { type FilesKept, openedFile } from "../../core/services/files/opened-file.ts";
import { RequestError } from "./problems.ts";

/** Sends a file of an answer, to be saved and never shown by the browser. Throws RequestError for one that is not kept, or of another community. */
export async function sendFile(c: Context, kept: FilesKept, token: string, community: string): Promise<Response> {
  const file = await openedFile(kept, token, community);
  if (!file) throw new RequestError(404, problem("playground.error.path"));
  // RFC 6266: the name in UTF-8 for everybody, in ASCII for the old.
  const plain = file.name.replace(/[^\w.-]+/g, "_");
  return c.body(ReadableStream.from(file.pieces()), 200, {
    "Content-Type": file.mediaType,
    "Content-Length": String(file.size),
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}
