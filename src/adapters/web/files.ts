import type { Context } from "hono";
import { problem } from "../../core/kernel/errors/errors.ts";
import type { TokenStore } from "../../core/services/tokens/token-store.ts";
import { openFile } from "../../core/services/files/generated-files.ts";
import { RequestError } from "./problems.ts";

/** Sends a file of an answer, to be saved and never shown by the browser. Throws RequestError for one that is not kept, or of another community. */
export async function sendFile(
  c: Context,
  tokens: Pick<TokenStore, "open">,
  token: string,
  community: string,
): Promise<Response> {
  const file = await openFile(tokens, token, community);
  if (!file) throw new RequestError(404, problem("playground.error.path"));
  // RFC 6266: the name in UTF-8 for everybody, in ASCII for the old.
  const plain = file.name.replace(/[^\w.-]+/g, "_");
  return c.body(Buffer.from(file.base64, "base64"), 200, {
    "Content-Type": file.mediaType,
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}
