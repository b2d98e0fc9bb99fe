import type { WebClient } from "@slack/web-api";
import QuickLRU from "quick-lru";
import { z } from "zod";
import { defined } from "../../../core/kernel/values/defined.ts";

/** Which part of which message a message of Slack's is; it stands in its metadata. */
export interface Mark {
  /** The ledger's idempotency key. */
  readonly key: string;
  readonly part: number;
  readonly of: number;
}

/** The parts said under a key, by their numbers from 0, and how many there are to be; undefined while none was found. */
export interface FoundParts {
  readonly parts: ReadonlyMap<number, string>;
  readonly of: number | undefined;
}

/** What is looked for where, said after that moment. */
export interface ReadBackRequest {
  readonly channel: string;
  readonly key: string;
  readonly since: Date;
}

/** Asks Slack; `method` is what a rate limit is about. */
export type AskSlack = <T>(method: string, work: () => Promise<T>) => Promise<T>;

/** Asks for what was said: a first page, and further ones, of which there may be many. */
export interface AskPages {
  readonly first: AskSlack;
  readonly further: AskSlack;
}

/** The kind of metadata under which a mark stands (https://docs.slack.dev/messaging/message-metadata). */
const EVENT_TYPE = "rapporteur_delivery";
// Of 999 at most Slack advises no more (https://docs.slack.dev/apis/web-api/pagination).
const PAGE = 200;

/** A mark as chat.postMessage takes it. */
export const metadataOf = (mark: Mark) => ({ event_type: EVENT_TYPE, event_payload: { ...mark } });

/**
 * Reads a conversation back until the first message said under a key is found, and the thread in which its other parts are; no
 * further than that moment, and as far as that. Where it is interrupted, the next call for the key goes on from there: some apps may
 * read one page a minute only, and what is looked for was said before the first look.
 */
export function readerBack(): (client: WebClient, ask: AskPages, wanted: ReadBackRequest) => Promise<FoundParts> {
  const interrupted = new QuickLRU<string, string | undefined>({ maxSize: 5_000 });
  return async (client, ask, { channel, key, since }) => {
    const oldest = String(Math.max(0, since.getTime()) / 1_000);
    let cursor = interrupted.get(key);
    interrupted.delete(key);
    for (let askFor = ask.first; ; askFor = ask.further) {
      const wanted = { channel, limit: PAGE, oldest, include_all_metadata: true, ...defined({ cursor }) };
      const keep = (error: unknown): never => {
        // A cursor that Slack does not take any more leads nowhere.
        if (!String(error).includes("invalid_cursor")) interrupted.set(key, cursor);
        throw error;
      };
      const history = await askFor("conversations.history", () => client.conversations.history(wanted)).catch(keep);
      const found = marked(history.messages, key);
      const [first] = found;
      if (first && found.length === first.mark.of) return saidIn(found);
      if (first) {
        const thread = await wholeThread(client, ask, channel, first.ts).catch(keep);
        return saidIn([...found, ...marked(thread, key)]);
      }
      cursor = nextPage(history);
      if (cursor === undefined) return { parts: new Map(), of: undefined };
    }
  };
}

interface Found {
  readonly ts?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: unknown };
}

/** Where the messages go on; undefined where there are no more. */
function nextPage({ has_more, response_metadata }: Paged): string | undefined {
  const cursor = response_metadata?.next_cursor;
  return has_more === true && cursor !== "" ? cursor : undefined;
}

interface Paged {
  readonly has_more?: boolean;
  readonly response_metadata?: { readonly next_cursor?: string };
}

/** People may have written between the parts. */
async function wholeThread(client: WebClient, ask: AskPages, channel: string, ts: string): Promise<Found[]> {
  const all: Found[] = [];
  let cursor: string | undefined;
  for (let askFor = ask.first; ; askFor = ask.further) {
    const wanted = { channel, ts, limit: PAGE, include_all_metadata: true, ...defined({ cursor }) };
    const replies = await askFor("conversations.replies", () => client.conversations.replies(wanted));
    all.push(...(replies.messages ?? []));
    cursor = nextPage(replies);
    if (cursor === undefined) return all;
  }
}

const markSchema = z.object({ key: z.string(), part: z.number(), of: z.number() });

function marked(messages: readonly Found[] | undefined, key: string): { readonly ts: string; readonly mark: Mark }[] {
  return (messages ?? []).flatMap(({ ts, metadata }) => {
    const mark = metadata?.event_type === EVENT_TYPE ? markSchema.safeParse(metadata.event_payload).data : undefined;
    return ts !== undefined && mark?.key === key ? [{ ts, mark }] : [];
  });
}

function saidIn(found: ReturnType<typeof marked>): FoundParts {
  return { parts: new Map(found.map(({ ts, mark }) => [mark.part - 1, ts])), of: found[0]?.mark.of };
}
