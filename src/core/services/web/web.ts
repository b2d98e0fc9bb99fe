import { type WebAnswer, follow, NotFetched, type ReadAnswer } from "./follow.ts";
import { type Dial, guardedAgent, NotPublic, type Resolve } from "./guarded-agent.ts";
import { type HostPace, paceOf, type Passing, passing } from "./pace.ts";
import { readPage } from "./page.ts";
import type { PageSaid } from "./page-said.ts";
import { readLimited } from "./read-limited.ts";
import { type Robots, ROBOTS_BYTES, robotsOf } from "./robots.ts";

export type { PageSaid } from "./page-said.ts";

/** What became of a look at an address. */
export type Looked =
  | ({ readonly kind: "answered" } & Omit<WebAnswer, "body">)
  /** It may not be fetched: it is no address of the public web, or leads to one that is not. */
  | { readonly kind: "refused" }
  /** Its host asks visitors of this kind to stay away. */
  | { readonly kind: "barred" }
  /** No host has that name. */
  | { readonly kind: "nowhere" }
  /** Nobody answered, or not in time, or it leads on and on. */
  | { readonly kind: "unreachable" }
  /** The bot lets go of the web. */
  | { readonly kind: "closed" };

/** The public web, looked at with care (docs/adr/0048-links-are-fetched-safely.md, 0053). */
export interface Web {
  /** Whether something is at an address: asks its host, not more than once a second, and nobody that is not public. Never throws. */
  look(address: string): Promise<Looked>;
  /** What a page that somebody names says of itself; undefined where that cannot be known within so many milliseconds. Never throws. */
  page(address: string, withinMs: number): Promise<PageSaid | undefined>;
  /** Lets go of it: what is being looked at ends at once. */
  close(): Promise<void>;
}

declare module "../chores/chore.ts" {
  interface ChoreParts {
    /** The public web; absent where the operator wants nothing fetched. */
    readonly web?: Web;
  }
}

declare module "../../kernel/ports/outside.ts" {
  interface Outside {
    /** The same. */
    readonly web?: Web;
  }
}

/** What a test has instead of the network, and of time. */
export interface WebParts {
  readonly resolve?: Resolve;
  readonly dial?: Dial;
  readonly passing?: Passing;
  /** Between two requests to a host, in milliseconds. */
  readonly apartMs?: number;
  /** For how long one address may be asked, waiting for a turn apart, in milliseconds. */
  readonly longestMs?: number;
}

const APART_MS = 1_000;
const LONGEST_MS = 15_000;
// What stands there is nobody's concern: that something comes is enough.
const LOOK_BYTES = 1;

/** Opens the public web. */
export function openWeb({
  resolve,
  dial,
  passing: time = passing,
  apartMs = APART_MS,
  longestMs = LONGEST_MS,
}: WebParts = {}): Web {
  const agent = guardedAgent({ ...(resolve && { resolve }), ...(dial && { dial }), connectMs: longestMs });
  let closed = false;
  const visiting = { agent, longestMs, pace: paceOf(apartMs, time), robots: robotsOf(time) };
  return {
    async look(address) {
      try {
        if (closed) return { kind: "closed" };
        const { body: _body, ...answered } = await ask(address, visiting);
        return { kind: "answered", ...answered };
      } catch (error) {
        return { kind: closed ? "closed" : kindOf(error) };
      }
    },
    page: (address, withinMs) => (closed ? Promise.resolve(undefined) : pageWithin(address, withinMs, visiting)),
    close() {
      closed = true;
      return agent.destroy();
    },
  };
}

interface Visiting {
  readonly agent: ReturnType<typeof guardedAgent>;
  readonly longestMs: number;
  readonly pace: HostPace;
  readonly robots: Robots;
}

/** Asks for the head alone, and where that is refused for the whole: many servers know no other. */
async function ask(address: string, visiting: Visiting): Promise<WebAnswer> {
  const head = await visit(address, "HEAD", visiting);
  return head.code < 400 || head.code === 429 ? head : visit(address, "GET", visiting);
}

const limited =
  (mostBytes: number): ReadAnswer<string> =>
  (body) =>
    readLimited(body, mostBytes);

function visit(
  address: string,
  method: "HEAD" | "GET",
  { agent, longestMs, pace, robots }: Visiting,
): Promise<WebAnswer> {
  const asked = (url: URL) =>
    robots(url, (at) =>
      follow(at, {
        ...{ agent, longestMs, method: "GET", read: limited(ROBOTS_BYTES) },
        turn: async (one) => void (await pace(one.host)),
      }),
    );
  return follow(address, {
    ...{ agent, method, longestMs, read: limited(LOOK_BYTES) },
    async turn(url) {
      const { away, apartMs } = await asked(url);
      if (away) throw new NotFetched("robots");
      await pace(url.host, apartMs);
    },
  });
}

/**
 * Reads a page for somebody who waits for it: its host's robots.txt and the page take one turn together, and nothing is asked any more once
 * nobody waits.
 */
async function pageWithin(address: string, withinMs: number, visiting: Visiting): Promise<PageSaid | undefined> {
  const { agent, pace, robots } = visiting;
  const until = performance.now() + withinMs;
  const inTime = () => {
    if (performance.now() >= until) throw new NotFetched("late");
  };
  const how = { agent, longestMs: withinMs, method: "GET" } as const;
  const reading = follow(address, {
    ...{ ...how, read: readPage },
    async turn(url) {
      // Who would not wait for a turn leaves it to others.
      if (!(await pace(url.host, 0, until - performance.now()))) throw new NotFetched("late");
      inTime();
      const manners = await robots(url, (at) =>
        follow(at, { ...how, read: limited(ROBOTS_BYTES), turn: async () => inTime() }),
      );
      if (manners.away) throw new NotFetched("robots");
      inTime();
    },
  }).then(
    ({ body }) => body,
    () => undefined,
  );
  return first(reading, withinMs);
}

/** What comes in time; undefined where nothing does. */
async function first<T>(work: Promise<T>, withinMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), withinMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function kindOf(error: unknown): Exclude<Looked["kind"], "answered" | "closed"> {
  if (error instanceof NotPublic) return "refused";
  if (error instanceof NotFetched)
    return error.why === "robots" ? "barred" : error.why === "address" ? "refused" : "unreachable";
  return isNameless(error) ? "nowhere" : "unreachable";
}

/** What the resolver says of a name that nobody has. That it could not ask is another error. */
const isNameless = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOTFOUND" || error.code === "ENODATA");
