import { setTimeout as sleep } from "node:timers/promises";
import { calm } from "../calm.ts";
import { crowd } from "../crowd.ts";
import { LATEST_MS, failAtRandom, type PlatformFault } from "../platform-faults.ts";
import type { Outcome } from "../outcome.ts";
import type { Stage } from "../stage.ts";
import { platformFaults } from "../tally.ts";
import { moments, write } from "./history.ts";
import { type Order, scene } from "./scene.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Messages that a channel has: of the month before, and of the last two hours, as far back as is looked. */
const MONTH = 2_500;
const LATELY = 300;
/** Written in each channel in every second while nobody knows what became of a reminder. */
const EACH_SECOND = 60;
const MEETINGS = 6;
const STORM_SECONDS = 8;
/** After these it is not known whether the message was said. */
const UNCLEAR: readonly PlatformFault[] = [
  "502",
  "500, although accepted",
  "connection dropped, although accepted",
  "no answer, although accepted",
];
const FAILING = 0.5;

/** Reminders in channels with thousands of messages, where it is unclear whether they were said and people write on meanwhile. */
export async function longHistories(on: Stage, order: Order): Promise<Outcome> {
  const at = scene(on, order);
  const { chance, all } = at;
  const minute = at.nextMinute();
  const meetings = Math.ceil(MEETINGS * order.size);
  const expected = await crowd(on, chance).meetings(meetings, [minute]);
  const channels = [...new Set(expected.map(({ where }) => where).filter((where) => !where.startsWith("direct:")))];
  let messages = 0;
  const talk = (channel: string, count: number, from: number, until: number, where: "before" | "after") => {
    messages += count;
    write(on, channel, moments(chance, count, from, until), where);
  };
  for (const channel of channels) {
    talk(channel, LATELY, minute - 2 * HOUR, minute - MINUTE, "before");
    talk(channel, MONTH, minute - 30 * DAY, minute - 2 * HOUR, "before");
  }
  failAtRandom(on, chance, { part: FAILING, only: UNCLEAR }, all);
  at.start({ point: "told what was said", nth: 1 });
  at.start();
  for (let second = 0; second < STORM_SECONDS * order.size + 5; second += 1) {
    await sleep(SECOND);
    const now = on.time.now();
    if (now >= minute) for (const channel of channels) talk(channel, EACH_SECOND, now - SECOND, now, "after");
  }
  on.slack.heal();
  on.discord.heal();
  await sleep(LATEST_MS);
  at.start();
  await calm(on);
  await at.end();
  const unclear = platformFaults(all);
  return at.outcome({
    name: "long-histories",
    expected,
    also: { channels: channels.length, "messages of people": messages },
    unmet: unclear < meetings ? [`only ${unclear} times it was unclear what became of a message`] : [],
  });
}
