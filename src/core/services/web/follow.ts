import { type Dispatcher, request } from "undici";
import { readLimited } from "./read-limited.ts";
import { webAddress } from "./web-address.ts";

/** Most redirects that are followed. */
export const MOST_REDIRECTS = 5;

// Whoever keeps the server sees what this is, and can ask it to stay away by that name in robots.txt.
export const AGENT = "Rapporteur";
const HEADERS = { "user-agent": `${AGENT} (checks links of a library)`, accept: "*/*", "accept-encoding": "identity" };

const REDIRECTS = [301, 302, 303, 307, 308];
/** Those that say that what they lead to is where it is from now on. */
const FOR_GOOD = [301, 308];

/** What a server answered at last. */
export interface Answered {
  readonly code: number;
  /** Where it answered, redirects followed. */
  readonly url: string;
  /** Whether it is there for good: each redirect said so. */
  readonly forGood: boolean;
  /** What it answered, as far as was asked for. */
  readonly body: string;
}

/** It cannot be asked: it leads to an address that may not be fetched, its host asks not to be, or it leads on and on. */
export class NotFetched extends Error {
  override readonly name = "NotFetched";
  readonly why: "address" | "robots" | "redirects";
  constructor(why: NotFetched["why"]) {
    super(why);
    this.why = why;
  }
}

/** How it is asked. */
export interface Following {
  readonly agent: Dispatcher;
  readonly method: "HEAD" | "GET";
  /** How much of an answer is read, in bytes; the connection is cut off there. */
  readonly mostBytes: number;
  /** For how long it may be asked, turns apart, in milliseconds. */
  readonly longestMs: number;
  /** Resolves when that address may be asked; throws NotFetched where it may not. */
  turn(url: URL): Promise<void>;
}

/** Asks an address and those that it leads on to, each of which is checked anew. Throws NotFetched, or what the network says. */
export async function follow(address: string, how: Following): Promise<Answered> {
  let next = address;
  let forGood = true;
  let left = how.longestMs;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const url = webAddress(next);
    if (url === undefined) throw new NotFetched("address");
    await how.turn(url);
    const began = performance.now();
    const { code, location, body } = await once(url, how, AbortSignal.timeout(Math.max(1, Math.ceil(left))));
    left -= performance.now() - began;
    if (!REDIRECTS.includes(code) || location === undefined) return { code, url: url.href, forGood, body };
    if (!URL.canParse(location, url.href)) throw new NotFetched("address");
    next = new URL(location, url.href).href;
    forGood &&= FOR_GOOD.includes(code);
  }
  throw new NotFetched("redirects");
}

async function once(url: URL, { agent, method, mostBytes }: Following, signal: AbortSignal) {
  const answer = await request(url, { dispatcher: agent, method, headers: HEADERS, signal });
  const { location } = answer.headers;
  const body = await readLimited(answer.body, mostBytes);
  return { code: answer.statusCode, location: Array.isArray(location) ? location[0] : location, body };
}
