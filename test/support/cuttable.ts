import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line to a database server that can be cut and mended: to the product, the server goes away and comes back. */
export interface Cuttable {
  readonly url: string;
  cut(): void;
  mend(): Promise<void>;
}

/** A line to the database at that address, mended. */
export async function cuttable(url: string): Promise<Cuttable> {
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
      one.pipe(other);
    }
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;
  const cut = () => {
    listener.close();
    for (const socket of open) socket.destroy();
  };
  const through = new URL(url);
  through.port = String(port);
  return {
    url: through.href,
    cut,
    async mend() {
      listener.listen(port, "127.0.0.1");
      await once(listener, "listening");
    },
  };
}
