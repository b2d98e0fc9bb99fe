/**
 * Fills the community of the benchmark "visibility" once in each of two checkouts, and reads it in turn: what compare.ts would
 * find in so many pairs, without filling it anew for every one.
 *
 *   npx tsx bench/visibility-rounds.ts --before DIR --after DIR --pairs 7
 *
 * The earlier checkout is lent the later one's files as compare.ts says.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startPostgres } from "../test/support/postgres.ts";
import { comparePairs, type Pair, type Results } from "./comparison.ts";
import type { Figure } from "./figures.ts";
import { printCompared } from "./print-compared.ts";
import { filledCommunity } from "./visibility.ts";
import { FULL, SMALL } from "./visibility-sizes.ts";

const { values } = parseArgs({
  options: {
    before: { type: "string" },
    after: { type: "string" },
    pairs: { type: "string", default: "7" },
    small: { type: "boolean", default: false },
    serve: { type: "boolean", default: false },
  },
});

if (values.serve) await serve();
else await compare();

/** One checkout's side: fills, and reads whenever it is told to. */
async function serve(): Promise<void> {
  const postgres = await startPostgres();
  const { measured, close } = await filledCommunity(postgres.url, values.small ? SMALL : FULL);
  process.send?.([]);
  for await (const [what] of messages()) {
    if (what === "end") break;
    process.send?.(await measured());
  }
  await close();
  await postgres.stop();
  process.disconnect();
}

async function* messages() {
  for (;;) yield (await once(process, "message")) as [string];
}

async function compare(): Promise<void> {
  const { before, after } = values;
  if (before === undefined || after === undefined) throw new Error("name both checkouts: --before DIR --after DIR");
  const one = await begin(before);
  const other = await begin(after);
  const pairs: Pair[] = [];
  for (let n = 0; n < Number(values.pairs); n += 1) {
    const first = n % 2 === 0 ? one : other;
    const found = new Map<ChildProcess, Results>([[first, await read(first)]]);
    const second = first === one ? other : one;
    found.set(second, await read(second));
    pairs.push({ before: found.get(one) ?? {}, after: found.get(other) ?? {} });
    console.log(`pair ${n + 1} of ${values.pairs}`);
  }
  for (const child of [one, other]) {
    const ended = once(child, "exit");
    child.send("end");
    await ended;
  }
  printCompared(comparePairs(pairs));
}

async function begin(folder: string): Promise<ChildProcess> {
  const script = join(
    resolve(folder),
    "bench",
    fileURLToPath(import.meta.url)
      .split("/")
      .at(-1) ?? "",
  );
  const child = fork(script, ["--serve", ...(values.small ? ["--small"] : [])], {
    cwd: folder,
    execArgv: process.execArgv,
  });
  await heard(child);
  return child;
}

async function read(child: ChildProcess): Promise<Results> {
  child.send("read");
  return { visibility: await heard(child) };
}

/** What it says next. Throws when it ends instead. */
async function heard(child: ChildProcess): Promise<Figure[]> {
  const [said, left] = [once(child, "message"), once(child, "exit")];
  const first = await Promise.race([said, left.then(() => undefined)]);
  if (first === undefined) throw new Error("one side ended before it said anything");
  return first[0] as Figure[];
}
