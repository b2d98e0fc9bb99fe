import { request } from "node:http";
import type { WireAnswer, PostJson } from "../../../src/adapters/web/wire.ts";
import { startPlayground } from "../../../src/adapters/web/playground.ts";
import type { World } from "../../support/world.ts";

/** A reply as it came over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  json(): unknown;
}

/** One event of the stream. */
export interface StreamEvent {
  readonly event: string;
  readonly id?: string;
  readonly data: string;
}

/** The playground over a world, driven over HTTP. */
export interface Harness {
  readonly url: string;
  readonly port: number;
  /** Sends exactly these headers; the Host and, for a POST, the Origin are the page's own where none are given. */
  send(method: string, path: string, options?: { headers?: Record<string, string>; body?: string }): Promise<Reply>;
  invoke(
    input: object | string,
    who?: { as?: string; channel?: string; id?: string; locale?: string; zone?: string; message?: string },
  ): Promise<WireAnswer>;
  history(channel?: string, as?: string): Promise<PostJson[]>;
  /** Opens the event stream; `next` waits for the next event of that name. */
  events(
    as: string,
    options?: { after?: number; lastEventId?: string },
  ): Promise<{
    next(event: string): Promise<StreamEvent>;
    seen: readonly StreamEvent[];
    ended: Promise<void>;
    close(): void;
  }>;
  close(): Promise<void>;
}

let invocations = 0;

/** Starts the playground on a free port. */
export async function harness(w: World): Promise<Harness> {
  const playground = await startPlayground({
    product: w.product,
    community: { id: w.community, slug: w.slug, name: `Community ${w.slug}` },
    clock: w.clock,
    port: 0,
  });
  const port = Number(new URL(playground.url).port);
  const own = `localhost:${port}`;

  const send: Harness["send"] = (method, path, { headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const origin =
        method === "POST" && headers["origin"] === undefined ? { origin: `http://${headers["host"] ?? own}` } : {};
      const wanted = Object.fromEntries(
        Object.entries({ host: own, ...origin, ...headers }).filter(([, value]) => value !== ""),
      );
      const sent = request(
        { host: "127.0.0.1", port, method, path, headers: wanted, setHost: false, agent: false },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () => {
            const text = Buffer.concat(parts).toString("utf8");
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              json: () => JSON.parse(text) as unknown,
            });
          });
        },
      );
      sent.on("error", reject);
      // A server that refuses a body may hang up before all of it is written, after it has answered.
      sent.on("socket", (socket) => socket.on("error", () => undefined));
      sent.end(body);
    });

  return {
    url: playground.url,
    port,
    send,
    async invoke(input, { as = "member", channel = "general", id, locale = "en", zone, message } = {}) {
      invocations += 1;
      const body = {
        id: id ?? `invocation-${invocations}`,
        as,
        channel,
        ...(zone ? { zone } : {}),
        ...(message ? { message } : {}),
        input: typeof input === "string" ? { kind: "line", line: input } : input,
      };
      const reply = await send("POST", `/api/invoke?locale=${locale}`, {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`);
      return reply.json() as WireAnswer;
    },
    history: async (channel = "general", as = "member") =>
      (await send("GET", `/api/posts?channel=${encodeURIComponent(channel)}&as=${as}`)).json() as PostJson[],
    async events(as, { after, lastEventId } = {}) {
      const stop = new AbortController();
      const query = new URLSearchParams({ as, ...(after === undefined ? {} : { after: String(after) }) });
      const response = await fetch(`http://127.0.0.1:${port}/api/events?${query.toString()}`, {
        signal: stop.signal,
        ...(lastEventId === undefined ? {} : { headers: { "last-event-id": lastEventId } }),
      });
      const seen: StreamEvent[] = [];
      let read = 0;
      let wake: () => void = () => undefined;
      const ended = (async () => {
        let rest = "";
        const decoder = new TextDecoder();
        for await (const part of response.body ?? []) {
          rest += decoder.decode(part as Uint8Array, { stream: true });
          const blocks = rest.split("\n\n");
          rest = blocks.pop() ?? "";
          seen.push(...blocks.map(parse).filter((e) => e.event !== ""));
          wake();
        }
      })().catch(() => undefined);
      return {
        seen,
        ended,
        close: () => stop.abort(),
        async next(event) {
          for (;;) {
            const at = seen.findIndex((e, i) => i >= read && e.event === event);
            const found = seen[at];
            if (found) {
              read = at + 1;
              return found;
            }
            await new Promise<void>((resolve) => (wake = resolve));
          }
        },
      };
    },
    close: () => playground.close(),
  };
}

function parse(block: string): StreamEvent {
  const fields = block
    .split("\n")
    .map((line) => /^(\w+): ?(.*)$/.exec(line))
    .filter((m) => m !== null);
  const of = (name: string) =>
    fields
      .filter(([, key]) => key === name)
      .map(([, , value = ""]) => value)
      .join("\n");
  const id = of("id");
  return { event: of("event"), data: of("data"), ...(id === "" ? {} : { id }) };
}
