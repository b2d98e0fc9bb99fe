import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { htmlHead } from "./html-head.ts";
import type { PageSaid } from "./page-said.ts";
import { pdfTitle } from "./pdf-title.ts";
import { limitedChunks } from "./read-limited.ts";

// What a page says of itself stands at its beginning; of a PDF it may stand at the end.
const HTML_BYTES = 256 * 1_024;
const PDF_BYTES = 1_024 * 1_024;

/** Reads what a page says of itself, HTML as it comes, and no more than is needed for that; nothing of what is neither HTML nor PDF, or was not found. */
export async function readPage(
  body: Readable,
  { code, headers }: { readonly code: number; readonly headers: IncomingHttpHeaders },
): Promise<PageSaid> {
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  const isPlain = [undefined, "", "identity"].includes(headers["content-encoding"]);
  const most = { "text/html": HTML_BYTES, "application/xhtml+xml": HTML_BYTES, "application/pdf": PDF_BYTES }[
    type.trim()
  ];
  if (code < 200 || code >= 300 || !isPlain || most === undefined) {
    body.on("error", () => undefined).destroy();
    return {};
  }
  const chunks = limitedChunks(body, most);
  if (most === PDF_BYTES) return pdfTitle(await whole(chunks));
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([\w:.-]+)/.exec(one)?.[1]).find(Boolean);
  const { language = headers["content-language"]?.split(",")[0]?.trim(), ...page } = await htmlHead(chunks, charset);
  return { ...page, ...(language === undefined || language === "" ? {} : { language }) };
}

async function whole(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
