import { readUrl } from "../../kernel/text/read-url.ts";
import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { type Dispatcher, request } from "undici";
import { webAddress } from "./web-address.ts";

/** Most redirects that are followed. */
export const MOST_REDIRECTS = 5;

// Whoever keeps the server sees what this is, and can ask it to stay away by that name in robots.txt.
/** The name under which the product looks at pages. */
export const AGENT = "Rapporteur";
const HEADERS = {
  "user-agent": `${AGENT} (looks at pages of a library)`,
  accept: "*/*",
  "accept-encoding": "identity",
};

const REDIRECTS = [301, 302, 303, 307, 308];
/** Those that say that what they lead to is where it is from now on. */
const FOR_GOOD = [301, 308];

/** What a server answered at last. */
export interface WebAnswer<T = string> {
  readonly code: number;
  /** Where it answered, redirects followed. */
  readonly url: string;
  /** Whether it is there for good: each redirect said so. */
  readonly forGood: boolean;
  /** What was read of it. */
  readonly body: T;
}

/** It cannot be asked: it leads to an address that may not be fetched, its host asks not to be, it leads on and on, or nobody waits for it any more. */
export class NotFetched extends Error {
  override readonly name = "NotFetched";
  readonly why: "address" | "robots" | "redirects" | "late";
  constructor(why: NotFetched["why"]) {
    super(why);
    this.why = why;
  }
}

/** Reads what an answer says, as much of it as is wanted, and lets go of the rest. */
export type ReadAnswer<T> = (
  body: Readable,
  about: { readonly code: number; readonly headers: IncomingHttpHeaders },
) => Promise<T>;

/** How it is asked. */
export interface FollowOptions<T = string> {
  readonly agent: Dispatcher;
  readonly method: "HEAD" | "GET";
  readonly read: ReadAnswer<T>;
  /** For how long it may be asked, turns apart, in milliseconds. */
  readonly longestMs: number;
  /** Resolves when that address may be asked; throws NotFetched where it may not. */
  turn(url: URL): Promise<void>;
}

/** Asks an address and those that it leads on to, each of which is checked anew. Throws NotFetched, or what the network says. */
export async function follow<T>(address: string, how: FollowOptions<T>): Promise<WebAnswer<T>> {
  let next = address;
  let forGood = true;
  let left = how.longestMs;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const url = webAddress(next);
    if (url === undefined) throw new NotFetched("address");
    await how.turn(url);
    const began = performance.now();
    const answer = await once(url, how, AbortSignal.timeout(Math.max(1, Math.ceil(left))));
    left -= performance.now() - began;
    const { code } = answer;
    if ("body" in answer) return { code, url: url.href, forGood, body: answer.body };
    const onwards = readUrl(answer.location, url.href);
    if (onwards === undefined) throw new NotFetched("address");
    next = onwards.href;
    forGood &&= FOR_GOOD.includes(code);
  }
  throw new NotFetched("redirects");
}

async function once<T>(
  url: URL,
  { agent, method, read }: FollowOptions<T>,
  signal: AbortSignal,
): Promise<{ readonly code: number } & ({ readonly location: string } | { readonly body: T })> {
  const {
    statusCode: code,
    headers,
    body,
  } = await request(url, { dispatcher: agent, method, headers: HEADERS, signal });
  const [location] = [headers.location].flat();
  if (!REDIRECTS.includes(code) || location === undefined) return { code, body: await read(body, { code, headers }) };
  // What is cut off ends with an error that says no more than that.
  body.on("error", () => undefined).destroy();
  return { code, location };
}
