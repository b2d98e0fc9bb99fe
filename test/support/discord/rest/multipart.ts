/** A part of a multipart form. */
export interface Part {
  name: string;
  fileName: string | undefined;
  contentType: string;
  content: Buffer;
}

const GAP = Buffer.from("\r\n\r\n");

/** What browsers and undici escape in names. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const unescape = (text: string): string => text.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");

/** The parts of a multipart form (RFC 7578). */
export function readParts(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? "";
  const mark = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from("\r\n"), body]);
  const parts: Part[] = [];
  for (let start = whole.indexOf(mark); start !== -1; ) {
    const end = whole.indexOf(mark, start + mark.length);
    if (end === -1) break;
    const part = whole.subarray(start + mark.length + 2, end);
    const gap = part.indexOf(GAP);
    const head = part.subarray(0, gap).toString("utf8");
    const value = (expression: RegExp) => expression.exec(head)?.[1];
    const fileName = value(/filename="([^"]*)"/i);
    parts.push({
      name: unescape(value(/[; ]name="([^"]*)"/i) ?? ""),
      fileName: fileName === undefined ? undefined : unescape(fileName),
      contentType: value(/^content-type: *(.+)$/im)?.trim() ?? "application/octet-stream",
      content: Buffer.from(part.subarray(gap + GAP.length)),
    });
    start = end;
  }
  return parts;
}
