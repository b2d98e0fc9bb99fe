import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The server's end of a WebSocket (RFC 6455), text frames only. */
export interface ServerSocket {
  readonly open: boolean;
  send(text: string): void;
  ping(): void;
  /** Sends a close frame; the connection ends when the client answers it. */
  close(code: number, reason: string): void;
  /** Cuts the connection without a word. */
  destroy(): void;
}

/** What the owner of a socket hears. */
export interface SocketEvents {
  onText(text: string): void;
  onClose(): void;
}

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const OP = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

function frame(opcode: number, payload: Buffer): Buffer {
  const length = payload.length;
  const head = length < 126 ? Buffer.from([0x80 | opcode, length]) : Buffer.alloc(length < 65_536 ? 4 : 10);
  if (length >= 126) {
    head[0] = 0x80 | opcode;
    head[1] = length < 65_536 ? 126 : 127;
    if (length < 65_536) head.writeUInt16BE(length, 2);
    else head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}

/** One frame at the beginning of `buffer`, or undefined when it is not complete yet. Client frames must be masked (§5.1). */
function parse(buffer: Buffer): { opcode: number; fin: boolean; payload: Buffer; size: number } | undefined {
  if (buffer.length < 2) return undefined;
  const short = buffer[1]! & 0x7f;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (buffer.length < 2 + extended + 4) return undefined;
  const length = short === 126 ? buffer.readUInt16BE(2) : short === 127 ? Number(buffer.readBigUInt64BE(2)) : short;
  const start = 2 + extended + 4;
  if (buffer.length < start + length) return undefined;
  if ((buffer[1]! & 0x80) === 0) throw new Error("A client frame was not masked.");
  const mask = buffer.subarray(start - 4, start);
  const payload = Buffer.from(buffer.subarray(start, start + length));
  for (let at = 0; at < length; at++) payload[at]! ^= mask[at % 4]!;
  return { opcode: buffer[0]! & 0x0f, fin: (buffer[0]! & 0x80) !== 0, payload, size: start + length };
}

/** Completes the handshake of an upgrade request and serves the connection. */
export function acceptWebSocket(request: IncomingMessage, stream: Duplex, events: SocketEvents): ServerSocket {
  const key = request.headers["sec-websocket-key"] ?? "";
  const accept = createHash("sha1").update(`${key}${GUID}`).digest("base64");
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let open = true;
  let rest: Buffer = Buffer.alloc(0);
  let parts: Buffer[] = [];
  const write = (opcode: number, payload: Buffer) => {
    if (!stream.destroyed && stream.writable) stream.write(frame(opcode, payload));
  };
  const ended = () => {
    if (!open) return;
    open = false;
    events.onClose();
  };
  const take = (opcode: number, fin: boolean, payload: Buffer) => {
    if (opcode === OP.ping) write(OP.pong, payload);
    else if (opcode === OP.close) {
      write(OP.close, payload.subarray(0, 2));
      stream.end();
      ended();
    } else if (opcode === OP.text || opcode === OP.continuation) {
      parts.push(payload);
      if (!fin) return;
      const text = Buffer.concat(parts).toString("utf8");
      parts = [];
      events.onText(text);
    }
  };
  stream.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    try {
      for (let next = parse(rest); next; next = parse(rest)) {
        rest = rest.subarray(next.size);
        take(next.opcode, next.fin, next.payload);
      }
    } catch {
      stream.destroy();
    }
  });
  stream.on("close", ended);
  stream.on("end", () => {
    stream.end();
    ended();
  });
  stream.on("error", () => stream.destroy());
  return {
    get open() {
      return open;
    },
    send: (text) => write(OP.text, Buffer.from(text, "utf8")),
    ping: () => write(OP.ping, Buffer.from("ping")),
    close(code, reason) {
      const payload = Buffer.alloc(2 + Buffer.byteLength(reason));
      payload.writeUInt16BE(code, 0);
      payload.write(reason, 2);
      write(OP.close, payload);
    },
    destroy: () => stream.destroy(),
  };
}
