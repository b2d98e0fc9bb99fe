import type { Dice } from "../dice.ts";
import type { Stage } from "../stage.ts";

const DISCORD_EPOCH = 1_420_070_400_000n;
const WORDS = "We look at this tomorrow.";
let written = 0;

/** People write at these moments, oldest first, in a channel of either platform: before all that stands there, or after it. */
export function write(on: Stage, channel: string, moments: readonly number[], where: "before" | "after"): void {
  const add = <M>(messages: M[], made: readonly M[]) =>
    where === "before" ? messages.unshift(...made) : messages.push(...made);
  const slack = on.slack.state.channels.get(channel);
  if (slack) {
    const user = [...on.slack.state.people.values()].find(({ bot }) => !bot)?.id ?? "";
    return void add(
      slack.messages,
      moments.map((at) => ({
        ts: `${(at / 1_000).toFixed(3)}${unique(1_000)}`,
        user,
        team: on.slack.team,
        text: WORDS,
      })),
    );
  }
  const [author = ""] = [...on.discord.state.users.values()].flatMap(({ id, bot }) => (bot ? [] : [id]));
  const made = moments.map((at) => ({
    ...{ id: String(((BigInt(at) - DISCORD_EPOCH) << 22n) | BigInt(unique(1_000))), channel, author, type: 0 },
    ...{ content: WORDS, embeds: [], components: [], attachments: [], flags: 0, mentions: [] },
    ...{ pings: { everyone: false, users: [], roles: [] }, createdAt: at, editedAt: undefined, ephemeralTo: undefined },
    ...{ interaction: undefined, replyTo: undefined, tts: false },
  }));
  for (const message of made) on.discord.state.messages.set(message.id, message);
  add(on.discord.state.channel(channel).messages, made);
}

/** So many moments between two, in order. */
export const moments = (chance: Dice, count: number, from: number, until: number): number[] =>
  Array.from({ length: count }, () => Math.floor(chance.between(from, until))).sort((a, b) => a - b);

/** What tells apart messages of one millisecond, in so many digits. */
const unique = (of: number): string => {
  written += 1;
  return String(written % of).padStart(String(of - 1).length, "0");
};
