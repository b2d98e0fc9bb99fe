import type { FakeDiscord } from "../support/discord/fake-discord.ts";
import type { FakeSlack } from "../support/slack/fake-slack.ts";
import type { Dice } from "./dice.ts";
import { TIMES } from "./settings.ts";
import type { Tally } from "./tally.ts";

/** How long after a request a platform may still accept it, in milliseconds: well before the lease of its row is over. */
export const LATEST_MS = 2 * TIMES.deliver;

/** How a platform fails a request; each shows on Slack and on Discord. */
export const PLATFORM_FAULTS = {
  "500": { status: 500 },
  "500, although accepted": { status: 500, applied: true },
  "502": { status: 502 },
  "connection dropped before": { dropBefore: true },
  "connection dropped, although accepted": { dropAfterAccept: true },
  "no answer, although accepted": { hangAfterAccept: true },
  "accepted after it was given up": { delayMs: LATEST_MS },
  "429 with Retry-After": { retryAfter: 1 },
} as const;

export type PlatformFault = keyof typeof PLATFORM_FAULTS;

// Those that take a replica's time are rarer.
const WEIGHTS: Readonly<Record<PlatformFault, number>> = {
  "500": 14,
  "500, although accepted": 18,
  "502": 14,
  "connection dropped before": 16,
  "connection dropped, although accepted": 20,
  "no answer, although accepted": 7,
  "accepted after it was given up": 6,
  "429 with Retry-After": 5,
};
const URN = (Object.keys(WEIGHTS) as PlatformFault[]).flatMap((name) =>
  Array.from({ length: WEIGHTS[name] }, () => name),
);

const SLACK = ["chat.postMessage", "conversations.history", "conversations.open"];
const CHANGES = { slack: "chat.update", discord: /^PATCH \/channels\/:channel\/messages\/:message$/ };
const DISCORD = /^(POST|GET) \/(channels\/:channel\/messages|users\/@me\/channels|guilds\/:guild\/members\/:user)$/;

/** Lets a part of all requests about messages fail, and of those that change one, each in a way drawn by `chance`, of all or of a few; what was drawn is counted. */
export function failAtRandom(
  { slack, discord }: { readonly slack: FakeSlack; readonly discord: FakeDiscord },
  chance: Dice,
  { part, only, changes }: Failing,
  all: Pick<Tally, "platform" | "changes">,
): void {
  const draw = (of: readonly PlatformFault[], count: (fault: PlatformFault) => void): PlatformFault | undefined => {
    if (!chance.chance(part)) return undefined;
    const fault = chance.pick(of);
    count(fault);
    return fault;
  };
  const said = () => draw(only ?? URN, (fault) => (all.platform[fault] += 1));
  const changed = () => draw(changes === undefined ? URN : [changes], () => (all.changes += 1));
  for (const method of [...SLACK, CHANGES.slack])
    slack.fail(method, () => {
      const fault = method === CHANGES.slack ? changed() : said();
      if (fault === undefined) return undefined;
      return fault === "429 with Retry-After"
        ? { error: "ratelimited", ...PLATFORM_FAULTS[fault] }
        : PLATFORM_FAULTS[fault];
    });
  for (const [requests, drawn] of [
    [DISCORD, said],
    [CHANGES.discord, changed],
  ] as const)
    discord.fail(requests, () => {
      const fault = drawn();
      if (fault === undefined) return undefined;
      return fault === "429 with Retry-After" ? { status: 429, ...PLATFORM_FAULTS[fault] } : PLATFORM_FAULTS[fault];
    });
}

/** How much fails, the only ways in which messages are not said, and the only one in which they are not changed; all ways where absent. */
interface Failing {
  readonly part: number;
  readonly only?: readonly PlatformFault[] | undefined;
  readonly changes?: PlatformFault | undefined;
}
