/** A line of a file that folds long ones (RFC 5545 §3.1, RFC 6350 §3.2), put together again: its bytes as Latin-1, and the physical line on which it begins, from 1. */
export interface Unfolded {
  readonly line: number;
  readonly bytes: string;
}

/** The lines of such a file without empty ones. They are put together as bytes, because programs fold inside characters. */
export function unfolded(content: Uint8Array): Unfolded[] {
  const raw = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .split(/\r\n|\n|\r/);
  const whole: { line: number; parts: string[] }[] = [];
  raw.forEach((text, at) => {
    if (/^[ \t]/.test(text)) whole.at(-1)?.parts.push(text.slice(1));
    else if (text !== "") whole.push({ line: at + 1, parts: [text] });
  });
  return whole.map(({ line, parts }) => ({ line, bytes: parts.join("") }));
}
