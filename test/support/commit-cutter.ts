import { databaseLine } from "./database-line.ts";

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
  let armed: { readonly words: string; readonly when: "before" | "after"; readonly away: boolean } | undefined;
  let [cuts, reachable] = [0, true];
  const line = await databaseLine(url, (socket, onward) => {
    if (!reachable) return void socket.destroy();
    let said = "";
    let waits = false;
    const breakOff = (away: boolean) => {
      cuts += 1;
      armed = undefined;
      reachable = !away;
      if (away) line.breakAll();
      else for (const one of [socket, onward]) one.destroy();
    };
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
  return {
    url: line.url,
    cut: (words, when, away = false) => (armed = { words, when, away }),
    get cuts() {
      return cuts;
    },
    close() {
      line.stop();
      line.breakAll();
    },
  };
}
