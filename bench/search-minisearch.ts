import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Row } from "./search-beside.ts";

/** MiniSearch over some rows. */
interface Mini {
  /** How long it takes to find what has the words, in ms. */
  took(words: string, country: string | undefined): Promise<number>;
  close(): void;
}

const AT_ONCE = 10_000;

/** MiniSearch in a process of its own. */
export async function inChild(rows: readonly Row[]): Promise<Mini> {
  const child = fork(join(import.meta.dirname, "search-minisearch-app.ts"), { execArgv: ["--import", "tsx"] });
  // One after the other: what is said is said in turn.
  const answer = async (said: object): Promise<number> => {
    const heard = once(child, "message");
    child.send(said);
    const [ms] = (await heard) as [number];
    return ms;
  };
  await once(child, "message");
  for (let at = 0; at < rows.length; at += AT_ONCE) await answer({ rows: rows.slice(at, at + AT_ONCE) });
  return { took: (words, country) => answer({ words, country }), close: () => void child.kill() };
}
