import QuickLRU from "quick-lru";
import type { PlatformName, Target } from "../../core/kernel/access/target.ts";
import {
  DeliveryError,
  type EditPace,
  type Message,
  type MessageEdits,
  type Transport,
} from "../../core/kernel/commands/transport.ts";
import type { FailureExplainer } from "../../core/services/delivery/failure-explainer.ts";
import { sayParts } from "./say-parts.ts";

/** A platform on which the bot can mark its messages, unseen, and read them back. What rejects is explained here. */
export interface MarkedMessages<Part> extends FailureExplainer {
  readonly name: PlatformName;
  /** The conversation that can be read back; with a person it is the one between them and the bot. */
  conversation(to: Target): Promise<string>;
  /** The messages that say it. */
  word(message: Message): Promise<readonly Part[]>;
  /** Posts one, and returns its id; `first` is the id of the first part, which the others follow. */
  post(conversation: string, part: Part, mark: string, first: string | undefined): Promise<string>;
  /** Makes a message of the bot's own say something else, with that mark, where that can be. */
  change?(conversation: string, id: string, part: Part, mark: string): Promise<unknown>;
  /** How often that may be; as often as there is something to change where absent. */
  readonly pace?: EditPace;
  /** The bot's own messages since then that have a mark: all, however much was said there. */
  marks(conversation: string, since: Date): Promise<readonly { readonly id: string; readonly mark: string }[]>;
}

const REMEMBERED = { maxSize: 5_000 };

/** Such a platform for the delivery ledger: what may have been said is looked for before it is said again. */
export function markedTransport<Part>(platform: MarkedMessages<Part>): Transport {
  const { explained, unsaid } = platform;
  // Parts of longer messages that were found to be said, for the attempt that follows.
  const partly = new QuickLRU<string, ReadonlyMap<number, string>>(REMEMBERED);
  return {
    name: platform.name,
    ...(platform.change ? { edits: editsOn(platform) } : {}),
    deliver: (message) =>
      explained(async () => {
        const { to, key } = message;
        const conversation = await unsaid(() => platform.conversation(to));
        const parts = await unsaid(() => platform.word(message));
        const before = partly.get(key) ?? new Map<number, string>();
        partly.delete(key);
        return sayParts(parts, before, (part, n, first) =>
          explained(() => platform.post(conversation, part, `${key} ${n}/${parts.length}`, first)),
        );
      }),
    find: (to, key, since) =>
      explained(async () => {
        const found = new Map<number, string>();
        let of = 0;
        for (const { id, mark } of await platform.marks(await platform.conversation(to), since)) {
          const [, own, n, all] = /^(.+) (\d+)\/(\d+)$/.exec(mark) ?? [];
          if (own !== key) continue;
          found.set(Number(n), id);
          of = Number(all);
        }
        if (found.size === of) return found.get(0);
        partly.set(key, found);
        return undefined;
      }),
  };
}

/** How messages are changed: what fits into one is what a message shows, and the ones that follow it stay. */
function editsOn<Part>(platform: MarkedMessages<Part>): MessageEdits {
  const { explained, unsaid, pace } = platform;
  return {
    ...(pace ? { pace } : {}),
    change: (receipt, message) =>
      explained(async () => {
        const conversation = await unsaid(() => platform.conversation(message.to));
        const [part, ...more] = await unsaid(() => platform.word(message));
        if (part === undefined) throw new DeliveryError({ kind: "refused" }, { cause: "there is nothing to say" });
        await platform.change?.(conversation, receipt, part, `${message.key} 0/${1 + more.length}`);
      }),
  };
}
