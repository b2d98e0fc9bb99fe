import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line to a database server that breaks at a commit: before the server gets it, or before its answer comes. */
export interface CommitCutter {
  readonly url: string;
  /** Breaks at the next commit of a transaction that sent such words; the server stays out of reach from then on where `away`. */
  cut(words: string, when: "before" | "after", away?: boolean): void;
  /** How often it broke. */
  readonly cuts: number;
  close(): void;
}

/** A whole line to the database at that address. */
export async function commitCutter(url: string): Promise<CommitCutter> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let armed: { readonly words: string; readonly when: "before" | "after"; readonly away: boolean } | undefined;
  let [cuts, reachable] = [0, true];
  const listener = createServer((socket) => {
    if (!reachable) return void socket.destroy();
    const onward = connect(Number(target.port), target.hostname);
    let said = "";
    let waits = false;
    const breakOff = (away: boolean) => {
      cuts += 1;
      armed = undefined;
      reachable = !away;
      for (const one of away ? open : [socket, onward]) one.destroy();
    };
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
    socket.on("data", (bytes: Buffer) => {
      said += bytes.toString("latin1");
      const commits = said.includes("COMMIT\0");
      const { words, when, away } = armed ?? { words: undefined, when: "after", away: false };
      if (commits && words !== undefined && said.includes(words)) {
        if (when === "before") return void breakOff(away);
        waits = true;
      }
      if (commits) said = "";
      onward.write(bytes);
    });
    onward.on("data", (bytes: Buffer) => {
      if (waits && bytes.includes("COMMIT\0")) breakOff(armed?.away ?? false);
      else socket.write(bytes);
    });
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String((listener.address() as AddressInfo).port);
  return {
    url: through.href,
    cut: (words, when, away = false) => (armed = { words, when, away }),
    get cuts() {
      return cuts;
    },
    close() {
      listener.close();
      for (const socket of open) socket.destroy();
    },
  };
}
