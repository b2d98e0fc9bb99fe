import { followDatabase } from "../faults/child/database-wire.ts";
import { databaseLine } from "./database-line.ts";

/** A line to a database server that breaks at a commit: before the server gets it, or before its answer comes. */
export interface CommitCutter {
  readonly url: string;
  /** Breaks at the next commit of a transaction with a statement in which such words stand; the server stays out of reach from then on where `away`. */
  cut(words: string, when: "before" | "after", away?: boolean): void;
  /** Breaks at no commit any more, and the server is within reach again. */
  mend(): void;
  /** How often it broke. */
  readonly cuts: number;
  close(): void;
}

const COMMIT = /^\s*commit\b/i;

/** A whole line to the database at that address. */
export async function commitCutter(url: string): Promise<CommitCutter> {
  let armed: { readonly words: string; readonly when: "before" | "after"; readonly away: boolean } | undefined;
  let [cuts, reachable] = [0, true];
  const line = await databaseLine(url, (socket, onward) => {
    if (!reachable) return void socket.destroy();
    let losing: typeof armed;
    let committed = false;
    const wire = followDatabase({
      rewrite: (sql) => sql,
      asked(sql, { done }) {
        const own = armed;
        if (own && COMMIT.test(sql) && done.some((one) => one.includes(own.words))) losing = own;
      },
      answered: (sql) => void (committed = COMMIT.test(sql)),
    });
    const breakOff = ({ away }: NonNullable<typeof armed>) => {
      cuts += 1;
      armed = losing = undefined;
      reachable = !away;
      if (away) line.breakAll();
      else for (const one of [socket, onward]) one.destroy();
    };
    socket.on("data", (bytes: Buffer) => {
      const passed = wire.out(bytes);
      if (losing?.when === "before") breakOff(losing);
      else onward.write(passed.bytes);
    });
    onward.on("data", (bytes: Buffer) => {
      wire.in(bytes);
      if (losing && committed) breakOff(losing);
      else socket.write(bytes);
    });
  });
  return {
    url: line.url,
    cut: (words, when, away = false) => (armed = { words, when, away }),
    mend() {
      armed = undefined;
      reachable = true;
    },
    get cuts() {
      return cuts;
    },
    close() {
      line.stop();
      line.breakAll();
    },
  };
}
