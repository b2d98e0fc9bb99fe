import type { Target } from "../../../core/kernel/access/target.ts";
import type { API } from "@discordjs/core/http-only";
import QuickLRU from "quick-lru";
import type { Ids } from "../../../core/kernel/values/ids.ts";
import type { Features } from "../../../core/kernel/catalogue/feature.ts";
import type { Seal } from "../../../core/kernel/ports/seal.ts";
import { DELIVERY_TIMES, type DeliveryTimes } from "../../../core/services/delivery/delivery-times.ts";
import { DeliveryError, type EditPace, type Message, type Transport } from "../../../core/kernel/commands/transport.ts";
import { alone } from "../../../core/services/store/alone.ts";
import { scheduledEvents } from "./events.ts";
import { departed } from "./departed.ts";
import { isAway } from "./away.ts";
import { explained, explainedEdit, failureOf, unsaid } from "./delivery-failure.ts";
import { type Mark, marked, nonceOf } from "./mark.ts";
import { type MessagePayload, messagePayload } from "../rendering/message-payload.ts";
import { DISCORD, type Switches } from "../settings.ts";
import { type ButtonDeps, inComponents } from "../rendering/in-components.ts";
import { formatter } from "../../../core/kernel/language/format.ts";
import { toPlain } from "../../../core/kernel/views/plain.ts";
import { forumsOf, type PostOpening, type PostWanted } from "./forum.ts";
import { type FoundMessage, lookerBack } from "./look-back.ts";
import { inOpenThread } from "./archived.ts";
import { sayParts } from "../../kit/say-parts.ts";
import { readerOf } from "../../kit/wording.ts";

/** What Discord's transport needs; `bot` is the bot's own user id, `deliveryTimes` what suits Discord where absent. */
export type TransportParts = ButtonDeps & {
  readonly api: API;
  readonly product: Features;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly bot: () => Promise<string>;
  readonly switches?: Switches;
  readonly deliveryTimes?: DeliveryTimes;
};

// Nothing is begun any more after this part of the time that the ledger waits for one message: what it gave up on must not go on
// being said while another looks for it.
const BEGIN = 0.7;

const GUILD_MS = 300_000;

/** Discord for the delivery ledger: a nonce for the next minutes, a mark in the message for ever; looked for before anything is said again. */
export function discordTransport({
  api,
  product,
  ids,
  seal,
  bot,
  switches = {},
  deliveryTimes = DELIVERY_TIMES,
  ...buttons
}: TransportParts): Transport {
  const directs = new QuickLRU<string, string>({ maxSize: 10_000 });
  const partly = new QuickLRU<string, FoundMessage>({ maxSize: 5_000 });
  const lookBack = lookerBack();
  // Where no more posts are made, those that were are still found and changed.
  const forums = forumsOf(api, (forum, work) => alone(buttons.store, `discord forum ${forum}`, work));
  const forumAt = async (to: Target) => (to.address === "channel" ? forums.at(to.recipient) : undefined);

  const conversation = async (to: Target): Promise<string> => {
    if (to.address === "channel") return to.recipient;
    const known = directs.get(to.recipient);
    if (known !== undefined) return known;
    const { id } = await unsaid(() => api.users.createDM(to.recipient));
    directs.set(to.recipient, id);
    return id;
  };
  /** The conversation in which something may have been said: in a forum the post that was made for it; undefined where there is none. */
  const saidIn = async (to: Target, wanted: Omit<PostWanted, "guild">): Promise<string | undefined> => {
    const forum = await forumAt(to);
    return forum ? forums.find(forum, { ...wanted, guild: to.space }) : conversation(to);
  };
  const hasLeft = (account: Parameters<typeof departed>[1]) =>
    departed({ api, product, ids, seal, ...buttons }, account);
  /** Somebody who left the guild is told nothing more, though Discord would still let the bot write to them. */
  const mustBeThere = async ({ space, recipient: user }: Target): Promise<void> => {
    if (await hasLeft({ user, space })) throw new DeliveryError({ kind: "gone" }, { cause: "they left the server" });
  };
  /** A guild that the bot was removed from may have it back: what is due there waits. */
  const inGuild = async <T>(to: Target, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (failureOf(error).kind !== "gone") throw error;
      throw (await isAway(api, to.space))
        ? new DeliveryError({ kind: "retry", afterMs: GUILD_MS }, { cause: error })
        : error;
    }
  };
  return {
    name: DISCORD,
    events: scheduledEvents({ api, bot, interest: switches.interest }),
    present: (account) => explained(async () => !(await hasLeft(account))),
    edits: {
      pace: EDIT_PACE,
      change: (receipt, message) =>
        explainedEdit(async () => {
          const until = AbortSignal.timeout(BEGIN * deliveryTimes.deliver);
          const [first, ...more] = await unsaid(() => partsOf(buttons, message));
          if (!first) throw new DeliveryError({ kind: "refused" }, { cause: "there is nothing to say" });
          const mark = { key: message.key, part: 0, last: more.length === 0 };
          // A post has the id of its first message.
          const channel = (await forumAt(message.to)) ? receipt : message.to.recipient;
          await change(api, { channel, id: receipt }, first, mark, until);
        }),
    },
    deliver: (message) =>
      explained(async () => {
        const { to, key } = message;
        const until = AbortSignal.timeout(BEGIN * deliveryTimes.deliver);
        const channel = await inGuild(to, async () => {
          if (to.address === "direct") await unsaid(() => mustBeThere(to));
          return conversation(to);
        });
        const parts = await unsaid(() => partsOf(buttons, message));
        const before = saidOf(partly.get(key));
        partly.delete(key);
        const posts = switches.forums === true || before.size > 0;
        const forum = posts ? await unsaid(() => inGuild(to, () => forumAt(to))) : undefined;
        return sayParts(parts, before, (part, n, first) => {
          const mark = { key, part: n, last: n === parts.length - 1 };
          return explained(() =>
            inGuild(to, () =>
              forum && first === undefined
                ? forums.open(forum, { ...wordsOf(message), part, mark }, until)
                : post(api, forum && first !== undefined ? first : channel, part, mark, until),
            ),
          );
        });
      }),
    find: (to, key, since) =>
      explained(() =>
        inGuild(to, async () => {
          const signal = AbortSignal.timeout(BEGIN * deliveryTimes.deliver);
          const wanted = { bot: await unsaid(bot), key, since, signal };
          const channel = await saidIn(to, wanted);
          if (channel === undefined) return undefined;
          const found = await lookBack(api, { ...wanted, channel });
          if (found?.whole) return found.first;
          if (found) partly.set(key, found);
          return undefined;
        }),
      ),
  };
}

async function partsOf(buttons: ButtonDeps, { view, language, zone, to }: Message): Promise<MessagePayload[]> {
  const parts = await inComponents(buttons, view, readerOf({ locale: language, zone }), to.space);
  return Promise.all(parts.map((part) => messagePayload(part, buttons, { space: to.space, ephemeral: false })));
}

/** What a post is called, what all of it says, and how it is filed. */
function wordsOf({ view, at, filed, ...said }: Message): Pick<PostOpening, "title" | "words" | "filed"> {
  const { language, zone } = readerOf({ locale: said.language, zone: said.zone });
  const words = toPlain(view, { format: formatter(language, zone), now: new Date(at) });
  return { title: view.title ?? words.split("\n").find((line) => line.trim() !== "") ?? "–", words, filed };
}

/** The parts that are there already, by their numbers: the first one's id stands for all. */
const saidOf = (found: FoundMessage | undefined): ReadonlyMap<number, string> =>
  new Map(Array.from({ length: found?.parts ?? 0 }, (_, n) => [n, found?.first ?? ""]));

async function post(
  api: API,
  channel: string,
  { body, files }: MessagePayload,
  mark: Mark,
  signal: AbortSignal,
): Promise<string> {
  const components = marked(body.components, mark);
  const message = { ...body, components, nonce: nonceOf(mark), enforce_nonce: true, files };
  const posting = () => api.channels.createMessage(channel, message, { signal });
  return (await inOpenThread(api, channel, signal, posting)).id;
}

// Messages older than an hour take three changes in six seconds of all in a channel; of more Discord answers 30046
// (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json, https://docs.discord.food/resources/message#edit-message).
const EDIT_PACE: EditPace = { of: "channel", everyMs: 2_000, atOnce: 1 };

/** Changes a message of the bot's own; by its mark it is found as before. */
async function change(
  api: API,
  at: { readonly channel: string; readonly id: string },
  { body, files }: MessagePayload,
  mark: Mark,
  signal: AbortSignal,
): Promise<void> {
  const { flags, allowed_mentions } = body;
  const message = { flags, allowed_mentions, components: marked(body.components, mark), files };
  await inOpenThread(api, at.channel, signal, () => api.channels.editMessage(at.channel, at.id, message, { signal }));
}
