import type { IncomingMessage, ServerResponse } from "node:http";
import type { Json } from "./model.ts";

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The parts of a multipart form (RFC 7578): texts, and the bytes of files. */
export function readForm(body: Buffer, contentType: string): { texts: Json; files: Buffer[] } {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? "";
  const mark = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from("\r\n"), body]);
  const texts: Json = {};
  const files: Buffer[] = [];
  for (let start = whole.indexOf(mark); start !== -1; ) {
    const end = whole.indexOf(mark, start + mark.length);
    if (end === -1) break;
    const part = whole.subarray(start + mark.length + 2, end);
    const gap = part.indexOf("\r\n\r\n");
    const head = part.subarray(0, gap).toString("utf8");
    const content = Buffer.from(part.subarray(gap + 4));
    if (/filename=/i.test(head)) files.push(content);
    else texts[/name="([^"]*)"/i.exec(head)?.[1] ?? ""] = content.toString("utf8");
    start = end;
  }
  return { texts, files };
}

/** The arguments of a Web API call, from a form or from JSON; undefined when the JSON does not parse. */
export function readArguments(body: Buffer, contentType: string): Json | undefined {
  if (contentType.startsWith("application/json")) {
    try {
      const value: unknown = JSON.parse(body.toString("utf8") || "{}");
      return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
    } catch {
      return undefined;
    }
  }
  if (contentType.startsWith("multipart/form-data")) return readForm(body, contentType).texts;
  return Object.fromEntries(new URLSearchParams(body.toString("utf8")));
}

/** Answers with JSON. */
export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}

/** Answers with text. */
export function answerText(response: ServerResponse, status: number, text: string, type = "text/plain"): void {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8` });
  response.end(text);
}
