import { setTimeout as sleep } from "node:timers/promises";
import type { BreakageName } from "./child/breakages.ts";
import { calm, endAll } from "./calm.ts";
import { type Cards, cards } from "./cards.ts";
import { type Crowd, crowd, WEEK } from "./crowd.ts";
import { type Dice, dice } from "./dice.ts";
import { explain } from "./explain.ts";
import type { FakeClock } from "./fake-time.ts";
import { type Expected, judge, type Seen, type Verdict, type Wrong } from "./judge.ts";
import type { Outcome } from "./outcome.ts";
import { failAtRandom, LATEST_MS, type PlatformFault } from "./platform-faults.ts";
import { type Stage, stage } from "./stage.ts";
import { storm, type Weather } from "./storm.ts";
import { kills, losses, platformFaults, type Tally, tally } from "./tally.ts";

/** What a campaign must at least do to the replicas, in all its rounds together. */
export interface Quotas {
  readonly kills: number;
  readonly eachPoint: number;
  readonly losses: number;
  readonly steps: number;
  readonly databaseSteps: number;
  readonly platformFaults: number;
}

/** A part of quotas, rounded up. */
export function partOf(quotas: Quotas, part: number): Quotas {
  return {
    kills: Math.ceil(part * quotas.kills),
    eachPoint: Math.ceil(part * quotas.eachPoint),
    losses: Math.ceil(part * quotas.losses),
    steps: Math.ceil(part * quotas.steps),
    databaseSteps: Math.ceil(part * quotas.databaseSteps),
    platformFaults: Math.ceil(part * quotas.platformFaults),
  };
}

/** A campaign: rounds of storm and calm, a week apart, on one stage. */
export interface Campaign {
  readonly name: string;
  readonly seed: number;
  readonly replicas: number;
  readonly rounds: number;
  readonly quotas: Quotas;
  /** Meetings and notices on each platform to begin a round with. */
  readonly meetings: number;
  readonly notices: number;
  /** Cards on each platform, which people answer on all the time. */
  readonly cards: number;
  /** A storm lasts until its part of the quotas is reached, at least and at most so long. */
  readonly leastMs: number;
  readonly mostMs: number;
  readonly breakages?: readonly BreakageName[];
  /** The only way in which platforms fail to say something, and to change it; all ways where absent. */
  readonly only?: PlatformFault | undefined;
  readonly changes?: PlatformFault;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** As many messages are kept waiting while it storms. */
const WAITING = 120;
/** Every so many seconds of a storm meetings are added on each platform while replicas have not died often enough at planning what follows. */
const MEETINGS_EVERY = 10;
const MEETINGS_MORE = 6;
/** Part of the requests about messages that fail. */
const FAILING = 0.38;
/** Answers in a second of a storm. */
const ANSWERS = 4;
/** Of a thousand commits so many lose their connection. */
const CUTS = 30;

/** Runs a campaign, and judges each of its rounds by what people saw. */
export async function run(campaign: Campaign, say: (line: string) => void = () => undefined): Promise<Outcome> {
  const began = performance.now();
  const chance = dice(campaign.seed);
  const on = await stage({ channels: 80, people: 80 });
  const all = tally();
  const verdicts: Verdict[] = [];
  let expected = 0;
  try {
    const people = crowd(on, chance);
    const kept = await cards(on, chance, campaign.cards);
    const clocks = Array.from({ length: campaign.replicas }, (_, n) => on.time.clock(`replica-${n}`, true));
    let meetings: Expected[] = [];
    for (let round = 1; round <= campaign.rounds; round += 1) {
      // A little before a minute begins: reminders are due at whole minutes.
      on.time.leap(MINUTE - 5 * SECOND - (on.time.now() % MINUTE));
      const from = on.time.now();
      const due =
        round === 1
          ? await people.meetings(campaign.meetings, minutesAfter(from))
          : meetings.map((m) => later(m, WEEK));
      const found = await roundOf(on, campaign, round / campaign.rounds, {
        chance,
        people,
        kept,
        all,
        clocks,
        due,
        from,
        say,
      });
      const here = [...found.expected, ...(round === 1 ? kept.expected : [])];
      expected += here.length;
      meetings = found.meetings;
      const verdict = { ...judge(here, since(on, from), found.wrong), stale: kept.stale() };
      verdicts.push(verdict);
      const { right, lost, doubled, stale } = verdict;
      if (lost.length + doubled.length + stale.length > 0 && campaign.breakages === undefined)
        console.error(await explain(on));
      say(`round ${round}: ${right} right, ${lost.length} lost, ${doubled.length} doubled, ${stale.length} stale`);
      if (round < campaign.rounds) on.time.leap(from + WEEK - on.time.now());
    }
  } finally {
    await on.close();
  }
  const together = (name: "lost" | "doubled" | "strange" | "misleading" | "stale") => verdicts.flatMap((v) => v[name]);
  return {
    name: campaign.name,
    seed: campaign.seed,
    replicas: campaign.replicas,
    breakages: campaign.breakages ?? [],
    tally: all,
    also: {},
    expected,
    right: verdicts.reduce((sum, v) => sum + v.right, 0),
    lost: together("lost"),
    doubled: together("doubled"),
    strange: together("strange"),
    misleading: together("misleading"),
    stale: together("stale"),
    seconds: Math.round((performance.now() - began) / SECOND),
    unmet: reached(all, campaign.quotas) ? [] : ["not everything was done that was to be done"],
  };
}

interface Round {
  readonly chance: Dice;
  readonly people: Crowd;
  readonly kept: Cards;
  readonly all: Tally;
  readonly clocks: readonly FakeClock[];
  /** Reminders that are due in it. */
  readonly due: readonly Expected[];
  readonly from: number;
  readonly say: (line: string) => void;
}

/** One storm, and the calm in which everything that is due gets said. */
async function roundOf(
  on: Stage,
  campaign: Campaign,
  part: number,
  { chance, people, kept, all, clocks, due, from, say }: Round,
): Promise<{ expected: Expected[]; meetings: Expected[]; wrong: Wrong[] }> {
  const meetings = [...due];
  const notices = await people.notices(campaign.notices, from, from + 30 * SECOND);
  failAtRandom(
    on,
    chance,
    { part: FAILING, only: campaign.only === undefined ? undefined : [campaign.only], changes: campaign.changes },
    all,
  );
  const began = performance.now();
  const passed = () => performance.now() - began;
  const over = () => passed() > campaign.mostMs || (passed() > campaign.leastMs && reached(all, campaign.quotas, part));
  const feeding = (async () => {
    for (let second = 1; !over(); second += 1) {
      for (let n = 0; n < ANSWERS; n += 1) {
        await sleep(SECOND / ANSWERS);
        await kept.answer();
      }
      kept.look();
      const waiting = meetings.length + notices.length - since(on, from).length;
      if (waiting < WAITING)
        notices.push(...(await people.notices(WAITING / 4, on.time.now(), on.time.now() + 2 * SECOND)));
      if (second % MEETINGS_EVERY === 0 && lacksPlanning(all, campaign.quotas, part)) {
        // Once every wave has become its reminders no replica plans anything any more, and none can die at it.
        meetings.push(...(await people.meetings(MEETINGS_MORE, minutesAfter(on.time.now()).slice(0, 1))));
      }
      if (second % 15 === 0)
        say(
          `${Math.round(passed() / SECOND)} s: ${waiting} messages wait, ${kills(all)} kills, ${losses(all)} lost connections, ${platformFaults(all)} platform faults`,
        );
    }
  })();
  await Promise.all([feeding, storm(on, weatherOf(campaign, clocks, all, part), chance, all, over)]);
  const stormed = on.time.now();
  on.slack.heal();
  on.discord.heal();
  // What platforms accept late has come before time passes: when the database's clock leaps, all leases are over.
  await sleep(LATEST_MS + SECOND);
  // Reminders of the minutes that the storm did not reach.
  const expected = [...meetings, ...notices];
  const last = Math.max(...expected.map((e) => e.dueAt));
  if (last > on.time.now()) on.time.leap(last + SECOND - on.time.now());
  // What was held or put off while a clock was ahead waits until the others have come as far (docs/delivery.md).
  if (campaign.quotas.steps + campaign.quotas.databaseSteps > 0) on.time.leap(HOUR + MINUTE);
  const replicas = clocks.map((clock) =>
    on.start(clock, { seed: 0, ...(campaign.breakages === undefined ? {} : { breakages: campaign.breakages }) }),
  );
  await calm(on);
  all.ended.push(...(await endAll(replicas)));
  return { expected, meetings, wrong: [{ from, until: stormed + MINUTE / 6 }] };
}

function weatherOf({ quotas, breakages }: Campaign, clocks: Weather["clocks"], all: Tally, part: number): Weather {
  return {
    clocks,
    more: {
      kills: () =>
        kills(all) < part * quotas.kills || Object.values(all.crashes).some((n) => n < part * quotas.eachPoint),
      losses: () => all.terminated < (part * quotas.losses) / 2,
      steps: () => all.steps < part * quotas.steps,
      databaseSteps: () => all.databaseSteps < part * quotas.databaseSteps,
    },
    cuts: quotas.losses > 0 ? CUTS : 0,
    terminateEvery: 1_000,
    stepEvery: 2_000,
    databaseStepEvery: 2_000,
    restartsFor: 8 * SECOND,
    ...(breakages === undefined ? {} : { breakages }),
  };
}

const lacksPlanning = ({ crashes }: Tally, { eachPoint }: Quotas, part: number): boolean =>
  crashes["planning what follows"] < part * eachPoint;

/** Whether that part of the quotas is reached. */
function reached(all: Tally, quotas: Quotas, part = 1): boolean {
  return (
    kills(all) >= part * quotas.kills &&
    Object.values(all.crashes).every((n) => n >= part * quotas.eachPoint) &&
    losses(all) >= part * quotas.losses &&
    all.steps >= part * quotas.steps &&
    all.databaseSteps >= part * quotas.databaseSteps &&
    platformFaults(all) >= part * quotas.platformFaults
  );
}

const since = (on: Stage, from: number): Seen[] => on.seen().filter(({ at }) => at >= from);
const later = (e: Expected, ms: number): Expected => ({
  ...e,
  dueAt: e.dueAt + ms,
  ...(e.startsAt === undefined ? {} : { startsAt: e.startsAt + ms }),
});
const minutesAfter = (moment: number) => [1, 1, 1, 2].map((n) => Math.floor(moment / MINUTE) * MINUTE + n * MINUTE);
