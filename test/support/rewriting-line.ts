import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { followDatabase } from "../faults/child/database-wire.ts";

/** A line to a database server on which statements are rewritten. */
export interface RewritingLine {
  readonly url: string;
  /** How many statements were. */
  readonly rewritten: number;
  close(): void;
}

/** A line to the database at that address. */
export async function rewritingLine(
  url: string,
  { from, to }: { readonly from: RegExp; readonly to: string },
): Promise<RewritingLine> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let rewritten = 0;
  const rewrite = (sql: string) => {
    const other = sql.replace(from, to);
    rewritten += other === sql ? 0 : 1;
    return other;
  };
  const listener = createServer((socket) => {
    const onward = connect(Number(target.port), target.hostname);
    const wire = followDatabase({ rewrite, asked: () => undefined, answered: () => undefined });
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
    socket.on("data", (bytes: Buffer) => onward.write(wire.out(bytes).bytes));
    onward.pipe(socket);
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String((listener.address() as AddressInfo).port);
  return {
    url: through.href,
    get rewritten() {
      return rewritten;
    },
    close() {
      listener.close();
      for (const socket of open) socket.destroy();
    },
  };
}
