import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What becomes of one connection on a line: `socket` is the product's end, `onward` the server's. */
export type Joins = (socket: Socket, onward: Socket) => void;

/** A line to a database server on which a test has its hands. */
export interface DatabaseLine {
  readonly url: string;
  /** Breaks all connections that are open. */
  breakAll(): void;
  /** Takes connections no more, until `listen`. */
  stop(): void;
  listen(): Promise<void>;
}

/** A line to the database at that address, which takes connections. */
export async function databaseLine(url: string, join: Joins): Promise<DatabaseLine> {
  const target = new URL(url);
  const open = new Set<Socket>();
  const listener = createServer((socket) => {
    const onward = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      open.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
    join(socket, onward);
  });
  const listen = async (port = 0) => {
    listener.listen(port, "127.0.0.1");
    await once(listener, "listening");
    return (listener.address() as AddressInfo).port;
  };
  const port = await listen();
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(port);
  return {
    url: through.href,
    breakAll() {
      for (const socket of open) socket.destroy();
    },
    stop: () => void listener.close(),
    listen: async () => void (await listen(port)),
  };
}
