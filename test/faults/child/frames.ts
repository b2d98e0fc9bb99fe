/** A message of PostgreSQL's protocol: its type and the bytes after its length (https://www.postgresql.org/docs/current/protocol-message-formats.html). */
export interface Frame {
  readonly type: string;
  readonly body: Buffer;
}

const HEADER = 5;

/** The whole messages at the beginning of `bytes`, and what is left of them. */
export function framesOf(bytes: Buffer): { readonly frames: Frame[]; readonly rest: Buffer } {
  const frames: Frame[] = [];
  let at = 0;
  while (bytes.length - at >= HEADER) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    if (end > bytes.length) break;
    frames.push({ type: String.fromCharCode(bytes[at] ?? 0), body: bytes.subarray(at + HEADER, end) });
    at = end;
  }
  return { frames, rest: bytes.subarray(at) };
}

/** A message as it is sent. */
export function bytesOf({ type, body }: Frame): Buffer {
  const head = Buffer.alloc(HEADER);
  head.write(type, 0, "latin1");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** Texts at the beginning of a message's body, each ended by a zero, and where they end. */
export function textsOf(body: Buffer, count: number): { readonly texts: string[]; readonly end: number } {
  const texts: string[] = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    const zero = body.indexOf(0, at);
    texts.push(body.toString("utf8", at, zero));
    at = zero + 1;
  }
  return { texts, end: at };
}
