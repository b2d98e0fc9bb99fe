import { type Answered, follow, NotFetched } from "./follow.ts";
import { type Dial, guardedAgent, NotPublic, type Resolve } from "./guarded-agent.ts";
import { type Pace, paceOf, type Passing, passing } from "./pace.ts";
import { type Robots, ROBOTS_BYTES, robotsOf } from "./robots.ts";

/** What became of a look at an address. */
export type Looked =
  | ({ readonly kind: "answered" } & Omit<Answered, "body">)
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

/** The public web, looked at with care (docs/adr/0048-links-are-fetched-safely.md). */
export interface Web {
  /** Whether something is at an address: asks its host, not more than once a second, and nobody that is not public. Never throws. */
  look(address: string): Promise<Looked>;
  /** Lets go of it: what is being looked at ends at once. */
  close(): Promise<void>;
}

declare module "../chores/chore.ts" {
  interface ChoreParts {
    /** The public web; absent where the operator wants nothing fetched. */
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
    close() {
      closed = true;
      return agent.destroy();
    },
  };
}

interface Visiting {
  readonly agent: ReturnType<typeof guardedAgent>;
  readonly longestMs: number;
  readonly pace: Pace;
  readonly robots: Robots;
}

/** Asks for the head alone, and where that is refused for the whole: many servers know no other. */
async function ask(address: string, visiting: Visiting): Promise<Answered> {
  const head = await visit(address, "HEAD", visiting);
  return head.code < 400 || head.code === 429 ? head : visit(address, "GET", visiting);
}

function visit(
  address: string,
  method: "HEAD" | "GET",
  { agent, longestMs, pace, robots }: Visiting,
): Promise<Answered> {
  const inTurn = (turn: (url: URL) => Promise<void>, mostBytes: number) => ({
    agent,
    method,
    longestMs,
    mostBytes,
    turn,
  });
  const asked = (url: URL) =>
    robots(url, (at) => follow(at, { ...inTurn((one) => pace(one.host), ROBOTS_BYTES), method: "GET" }));
  return follow(
    address,
    inTurn(async (url) => {
      const { away, apartMs } = await asked(url);
      if (away) throw new NotFetched("robots");
      await pace(url.host, apartMs);
    }, LOOK_BYTES),
  );
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
