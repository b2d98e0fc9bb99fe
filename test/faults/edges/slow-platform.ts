import { setTimeout as sleep } from "node:timers/promises";
import { calm } from "../calm.ts";
import { crowd } from "../crowd.ts";
import type { Expected, Seen } from "../judge.ts";
import type { Outcome } from "../outcome.ts";
import { LATEST_MS } from "../platform-faults.ts";
import type { Stage } from "../stage.ts";
import { type Order, scene } from "./scene.ts";

const SECOND = 1_000;
/** How long both platforms are well, and how long Slack hangs then, for a campaign of size 1. */
const WELL_SECONDS = 8;
const HANGS_SECONDS = 15;
const NOTICES_A_SECOND = 3;
const MEETINGS = 6;
/** How late the other may be, at its 99th percentile; on a machine on which it is later by itself, so much later than that. */
const LATEST = 3 * SECOND;
const LATER = 2;

/** Slack answers nothing for a while, and Discord is as punctual as ever; then all is said that was to be said on Slack. */
export async function slowPlatform(on: Stage, order: Order): Promise<Outcome> {
  const at = scene(on, order);
  await Promise.race([at.start().running, sleep(20 * SECOND)]);
  const expected: Expected[] = [];
  /** How late what was due in so many seconds was on Discord, least first. */
  const passing = async (seconds: number) => {
    const minute = at.nextMinute();
    const people = crowd(on, at.chance);
    const due = [
      ...(await people.meetings(MEETINGS, [minute])),
      ...(await people.notices(NOTICES_A_SECOND * seconds, minute, minute + seconds * SECOND)),
    ];
    expected.push(...due);
    await sleep(minute + seconds * SECOND + LATEST - on.time.now());
    return latenessOf(due, at.seen(), "discord");
  };
  const well = await passing(WELL_SECONDS);
  let hanging = 0;
  on.slack.fail("*", () => {
    hanging += 1;
    return at.chance.chance(0.5) ? { hangAfterAccept: true } : { delayMs: LATEST_MS, dropBefore: true };
  });
  const hangs = Math.ceil(HANGS_SECONDS * order.size);
  const beside = await passing(hangs);
  on.slack.heal();
  await sleep(LATEST_MS);
  await calm(on);
  await at.end();
  const allowed = Math.max(LATEST, LATER * part(well, 0.99));
  return at.outcome({
    name: "slow-platform",
    expected,
    also: {
      "seconds that Slack answered nothing": hangs,
      "requests to Slack meanwhile": hanging,
      "seconds late on Discord: p50, p99, most": inSeconds(beside),
      "the same while Slack was well": inSeconds(well),
    },
    unmet: part(beside, 0.99) <= allowed ? [] : [`Discord was later beside Slack than ${allowed} ms`],
  });
}

const part = (late: readonly number[], of: number): number => late[Math.ceil(late.length * of) - 1] ?? Infinity;
const inSeconds = (late: readonly number[]): string =>
  [0.5, 0.99, 1].map((of) => (part(late, of) / SECOND).toFixed(2)).join(", ");

/** How late each was that is due there, least first; infinitely where nobody has seen it by now. */
function latenessOf(expected: readonly Expected[], seen: readonly Seen[], platform: string): number[] {
  return expected
    .filter((one) => one.platform === platform)
    .map(({ title, where, dueAt }) => {
      const found = seen.find((one) => one.platform === platform && one.where === where && one.text.includes(title));
      return found ? found.at - dueAt : Infinity;
    })
    .sort((a, b) => a - b);
}
