import { peopleIn, type Target } from "../../../core/kernel/access/target.ts";
import type { KnownBlock } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { DELIVERY_TIMES, type DeliveryTimes } from "../../../core/services/delivery/delivery-times.ts";
import { DeliveryError, type EditPace, type Message, type Transport } from "../../../core/kernel/commands/transport.ts";
import type { Access } from "../installing/access.ts";
import { asking, oneByOne, pageByPage, TIER_3_MS } from "./asking.ts";
import { canvases } from "./canvases.ts";
import type { Channels } from "./channels.ts";
import type { Clients } from "../installing/clients.ts";
import { codeOf, explained, explainedEdit, unsaid } from "./delivery-failure.ts";
import type { Pace } from "./pace.ts";
import QuickLRU from "quick-lru";
import { userOf } from "../user-profiles.ts";
import { type AskSlack, type Mark, metadataOf, readerBack } from "./read-back.ts";
import type { Rendered } from "../rendering/render.ts";
import { SLACK } from "../settings.ts";
import { type ButtonDeps, inBlocks } from "../rendering/in-blocks.ts";
import { sayParts } from "../../kit/say-parts.ts";
import { readerOf } from "../../kit/wording.ts";

// Nothing is begun any more after this part of the time that the ledger waits for one message: what it gave up on must not go on
// being said while another looks for it.
const BEGIN = 0.7;

const REMEMBERED = 5_000;

/** What was found to be said of a message: timestamps of parts by their numbers from 0, and where they are. */
interface Partly {
  readonly parts: ReadonlyMap<number, string>;
  readonly channel: string;
}

/** What Slack's transport needs. */
export type TransportParts = ButtonDeps & {
  readonly access: Access;
  readonly clients: Clients;
  readonly pace: Pace;
  readonly channels: Channels;
  /** What suits Slack where absent. */
  readonly deliveryTimes?: DeliveryTimes;
};

/** Slack for the delivery ledger: the key is written into each message's metadata and read back before anything is said again. */
export function slackTransport({
  access,
  clients,
  pace,
  channels,
  deliveryTimes = DELIVERY_TIMES,
  ...buttons
}: TransportParts): Transport {
  const beginMs = BEGIN * deliveryTimes.deliver;
  const readBack = readerBack();
  // Parts of longer messages that were found to be said, for the attempt that follows.
  const partly = new QuickLRU<string, Partly>({ maxSize: REMEMBERED });
  const clientFor = (to: Target): Promise<WebClient> =>
    unsaid(async () => clients.delivering((await access.speaking(to.space)).token));
  return {
    name: SLACK,
    together: true,
    boards: canvases(buttons, async (to) => ({ client: await clientFor(to), ask: asking(pace, to, beginMs) })),
    edits: {
      pace: EDIT_PACE,
      change: (receipt, message) =>
        explainedEdit(async () => {
          const { to, view } = message;
          const ask = asking(pace, to, beginMs);
          const client = await clientFor(to);
          const [first] = await unsaid(() => inBlocks(buttons, view, readerOfMessage(message), to.space));
          if (!first) throw new DeliveryError({ kind: "refused" }, { cause: "there is nothing to say" });
          await update(client, ask, { channel: to.recipient, ts: receipt }, first);
        }),
    },
    deliver: (message) =>
      explained(async () => {
        const { to, key } = message;
        const ask = asking(pace, to, beginMs);
        const client = await clientFor(to);
        const parts = await unsaid(() => inBlocks(buttons, message.view, readerOfMessage(message), to.space));
        const before = partly.get(key);
        partly.delete(key);
        let channel = before?.channel ?? (await addressee(client, ask, to));
        return sayParts(parts, before?.parts ?? new Map(), async (part, n, first) => {
          await pace.turn(`${to.space} ${to.recipient}`);
          const mark = { key, part: n + 1, of: parts.length };
          const posted = await explained(() => post(client, ask, channel, part, mark, first));
          ({ channel } = posted);
          return posted.ts;
        });
      }),
    clearance: (to) =>
      explained(() =>
        unsaid(async () => {
          const ask = oneByOne(pace, to, beginMs, asking(pace, to, beginMs));
          return channels.readers(await clientFor(to), ask, to.space, to.recipient);
        }),
      ),
    find: (to, key, since) =>
      explained(async () => {
        const first = asking(pace, to, beginMs);
        const further = pageByPage(pace, to, beginMs, first);
        const client = await clientFor(to);
        const channel = await conversation(client, first, to);
        const { parts, of } = await readBack(client, { first, further }, { channel, key, since });
        if (parts.size === of) return parts.get(0);
        if (parts.size > 0) partly.set(key, { parts, channel });
        return undefined;
      }),
  };
}

const readerOfMessage = ({ language, zone }: Message) => readerOf({ locale: language, zone });

// chat.update counts over all messages of a workspace.
const EDIT_PACE: EditPace = { of: "space", everyMs: TIER_3_MS, atOnce: 3 };

/** Changes a message: its metadata stays, and both its blocks and its text are said anew (https://docs.slack.dev/reference/methods/chat.update). */
async function update(
  client: WebClient,
  ask: AskSlack,
  at: { readonly channel: string; readonly ts: string },
  { text, blocks }: Rendered,
): Promise<void> {
  await ask("chat.update", () =>
    client.chat.update({ ...at, text, blocks: [...blocks] as KnownBlock[], parse: "none", link_names: false }),
  );
}

/**
 * Where chat.postMessage sends it: a person's id means their direct message with the bot
 * (https://docs.slack.dev/reference/methods/chat.postMessage#channels). Several people's is opened; nothing was said where that fails.
 */
async function addressee(client: WebClient, ask: AskSlack, to: Target): Promise<string> {
  if (to.address !== "together") return to.address === "channel" ? to.recipient : userOf(to.recipient);
  return unsaid(() => conversation(client, ask, to)).catch((error: unknown) => {
    // Who installed the bot left that out: it is not waited for.
    if (error instanceof DeliveryError && codeOf(error.cause) === "missing_scope")
      throw new DeliveryError({ kind: "refused" }, { cause: error });
    throw error;
  });
}

/** The conversation that can be read back: a direct message with the bot, the same again for the same people (https://docs.slack.dev/reference/methods/conversations.open). */
async function conversation(client: WebClient, ask: AskSlack, to: Target): Promise<string> {
  if (to.address === "channel") return to.recipient;
  const users = peopleIn(to).map(userOf).join(",");
  const opened = await ask("conversations.open", () => client.conversations.open({ users }));
  if (opened.channel?.id === undefined)
    throw new DeliveryError({ kind: "unknown" }, { cause: "Slack opened no direct message" });
  return opened.channel.id;
}

async function post(
  client: WebClient,
  ask: AskSlack,
  channel: string,
  { text, blocks }: Rendered,
  mark: Mark,
  thread: string | undefined,
): Promise<{ readonly ts: string; readonly channel: string }> {
  const { ts, channel: where = channel } = await ask("chat.postMessage", () =>
    client.chat.postMessage({
      channel,
      text,
      blocks: [...blocks] as KnownBlock[],
      mrkdwn: false,
      parse: "none",
      unfurl_links: false,
      unfurl_media: false,
      metadata: metadataOf(mark),
      ...(thread === undefined ? {} : { thread_ts: thread }),
    }),
  );
  if (ts === undefined) throw new DeliveryError({ kind: "unknown" }, { cause: "Slack named no message" });
  return { ts, channel: where };
}
