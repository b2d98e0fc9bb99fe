import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

/** A server of a test that says what it likes to whoever asks, and whether whoever asked has hung up. */
export interface HostileServer {
  readonly url: string;
  /** Resolves once nobody is connected any more. */
  left(): Promise<void>;
  close(): Promise<void>;
}

/** Answers every request with what `say` writes, the line of its status included: nothing of it need be true. */
export async function hostileServer(say: (socket: Socket) => void): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    socket.once("data", () => say(socket));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async left() {
      for (const socket of sockets) if (!socket.destroyed) await new Promise((closed) => socket.once("close", closed));
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** The beginning of an answer; `length` is what it says that follows, in chunks where it says nothing. */
export const head = (length?: number): string =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\n${length === undefined ? "transfer-encoding: chunked" : `content-length: ${length}`}\r\n\r\n`;

/** A chunk of an answer that comes in such. */
export const chunk = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
