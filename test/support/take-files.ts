/**
 * A process of its own that takes in files as a chat platform gives them, so that tests see what it holds of them meanwhile, and what it
 * leaves where it is killed. Run with --expose-gc and a TakeOrder as JSON; it says what came of it as a line of JSON (Taken).
 */
import { fileValue } from "../../src/adapters/kit/given-file.ts";
import { assemble, type Rapporteur } from "../../src/app/assemble.ts";
import { GivenFile } from "../../src/core/kernel/values/given-file.ts";
import { fixedClock } from "../../src/core/kernel/time/clock.ts";
import { randomIds } from "../../src/core/kernel/values/ids.ts";
import { heldFiles } from "../../src/core/services/files/coming-file.ts";
import { openEmbedded } from "../../src/core/services/store/embedded.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import type { Store } from "../../src/core/services/store/store.ts";
import { sealOn } from "./seals.ts";

/** Fetches these addresses, the first alone and then all others at once; each gives the document of the resource that its end names. */
export interface TakeOrder {
  readonly addresses: readonly string[];
  readonly size: number;
  /** The database in which they become the resources' documents, on a server or in a directory; absent where they are only fetched. */
  readonly url?: string;
  readonly directory?: string;
  /** They are attached one after the other, when all have come. */
  readonly inTurn?: boolean;
}

/** What became of each, how much more the process held of its own at most than before, in bytes, and how many files it still holds. */
export interface Taken {
  readonly became: readonly string[];
  readonly grew: number;
  readonly held: number;
}

const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (facts: object, sentence: string) => console.error(sentence, facts),
};
/** How much of what the process holds is needed: what can be given back is given back before. */
function needed(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
let most = 0;
const look = () => {
  most = Math.max(most, needed());
};
const EVERY = 64;
const OFTEN_MS = 250;

/** What a platform hands over; the process is looked at while it comes. */
async function watched(address: string, signal: AbortSignal): Promise<Response> {
  const { body, status } = await fetch(address, { signal });
  async function* parts() {
    let nth = 0;
    for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
      nth += 1;
      if (nth % EVERY === 0) look();
      yield part;
    }
  }
  return new Response(ReadableStream.from(parts()), { status });
}

const taken = (address: string, size: number) =>
  fileValue({ name: "law.pdf", mediaType: "application/pdf", size }, (signal) => watched(address, signal), {
    ...{ log, platform: "slack" },
  });

type Value = Awaited<ReturnType<typeof taken>>;

async function attached(product: Rapporteur, address: string, file: Value): Promise<string> {
  const resource = address.split("/").at(-1) ?? "";
  const plan = await product.dispatch({
    ...{ id: `attach ${resource}`, platform: "console", space: "test", user: "moderator", channel: "general" },
    input: { kind: "values", path: "resource attach", values: { resource, file } },
  });
  if (plan.kind !== "work") return JSON.stringify(plan);
  const { refusal, title = "" } = await plan.run();
  return refusal ?? title;
}

function fetched(value: Value): string {
  if (!(value instanceof GivenFile)) return JSON.stringify(value);
  value.release();
  return value.sha256;
}

async function storeOf({ url, directory }: TakeOrder): Promise<Store | undefined> {
  if (url !== undefined) return openServer(url);
  return directory === undefined ? undefined : openEmbedded(directory);
}

async function take(order: TakeOrder): Promise<Taken> {
  const { addresses, size } = order;
  const store = await storeOf(order);
  const ids = randomIds((count) => crypto.getRandomValues(new Uint8Array(count)));
  const clock = fixedClock(new Date("2026-11-24T15:00:00Z"));
  const parts = { clock, ids, seal: sealOn(), log, worker: "taking", limitSettings: "off" } as const;
  const product = store && assemble({ ...parts, store });
  const settled = (address: string, value: Value) => (product ? attached(product, address, value) : fetched(value));
  const one = async (address: string) => settled(address, await taken(address, size));
  // The first loads what is needed once.
  const [first = "", ...others] = addresses;
  const became = [await one(first)];
  const before = needed();
  const often = setInterval(look, OFTEN_MS);
  if (order.inTurn === true) {
    const values = await Promise.all(others.map((address) => taken(address, size)));
    for (const [nth, value] of values.entries()) became.push(await settled(others[nth] ?? "", value));
  } else became.push(...(await Promise.all(others.map(one))));
  clearInterval(often);
  look();
  await store?.close();
  return { became, grew: most - before, held: heldFiles() };
}

const [order] = process.argv.slice(2);
if (order !== undefined) {
  console.log(JSON.stringify(await take(JSON.parse(order) as TakeOrder)));
  process.exit(0);
}
