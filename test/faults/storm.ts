import { setTimeout as sleep } from "node:timers/promises";
import { type BreakageName } from "./child/breakages.ts";
import { CRASH_POINTS, type CrashPoint } from "./child/crash-points.ts";
import type { Dice } from "./dice.ts";
import type { FakeClock } from "./fake-time.ts";
import { REPLICA, type Stage } from "./stage.ts";
import { countTold, type Tally } from "./tally.ts";

/** What a storm is made of. */
export interface Weather {
  /** A clock for each replica. */
  readonly clocks: readonly FakeClock[];
  /** Of a thousand commits so many break; connections ended by the server every so many milliseconds. */
  readonly cuts: number;
  readonly terminateEvery: number;
  /** A clock is set every so many milliseconds. */
  readonly stepEvery: number;
  readonly databaseStepEvery: number;
  /** So long the first replica is restarted every second. */
  readonly restartsFor: number;
  /** What is still to be done more often; what is not goes on no longer. */
  readonly more: Readonly<Record<"kills" | "losses" | "steps" | "databaseSteps", () => boolean>>;
  readonly breakages?: readonly BreakageName[];
}

const HOUR = 3_600_000;
const STEPS = [-HOUR, 0, HOUR];
const POINTS = Object.keys(CRASH_POINTS) as CrashPoint[];
/** Most times that a point is passed before a replica dies at it. */
const NTH = 3;
const LONGEST_START_MS = 60_000;
const FOREVER_MS = 3_600_000;
const RANDOM_KILLS = 0.1;

/** Lets replicas run, die and come back until `over`; then all are dead, and every clock is right again. */
export async function storm(on: Stage, weather: Weather, chance: Dice, all: Tally, over: () => boolean): Promise<void> {
  const began = performance.now();
  const wanted = new Map<CrashPoint, number>();
  const rarest = (): CrashPoint => {
    const least = Math.min(...POINTS.map((p) => all.crashes[p] + (wanted.get(p) ?? 0)));
    return chance.pick(POINTS.filter((p) => all.crashes[p] + (wanted.get(p) ?? 0) === least));
  };
  const live = async (clock: FakeClock, index: number): Promise<void> => {
    while (!over()) {
      const killing = weather.more.kills();
      const restarting = killing && index === 0 && performance.now() - began < weather.restartsFor;
      const point = !killing || restarting || chance.chance(RANDOM_KILLS) ? undefined : rarest();
      if (point !== undefined) wanted.set(point, (wanted.get(point) ?? 0) + 1);
      const crash = { hit: false };
      const order = {
        seed: chance.below(2 ** 31),
        cuts: weather.cuts,
        ...(point === undefined ? {} : { crash: { point, nth: 1 + chance.below(NTH) } }),
        ...(weather.breakages === undefined ? {} : { breakages: weather.breakages }),
      };
      const replica = on.start(clock, order, (told) => {
        if ("crashed" in told) crash.hit = true;
        countTold(all, told);
      });
      // A loaded machine takes seconds to start one: it gets its time after that. A random kill may come before.
      if (!restarting && !chance.chance(0.05))
        await Promise.race([replica.gone, replica.running, patient(LONGEST_START_MS, over)]);
      const patience = restarting
        ? 1_000
        : !killing
          ? FOREVER_MS
          : point === undefined
            ? chance.between(100, 4_000)
            : chance.between(3_000, 6_000);
      await Promise.race([replica.gone, patient(patience, over)]);
      replica.kill();
      if (point !== undefined) wanted.set(point, (wanted.get(point) ?? 0) - 1);
      const own = await replica.gone;
      if (own !== undefined) all.ended.push(own);
      if (own !== undefined || crash.hit || over()) continue;
      if (restarting) all.restarts += 1;
      else all.random += 1;
    }
  };
  await Promise.all([
    ...weather.clocks.map(live),
    every(weather.terminateEvery, over, weather.more.losses, async () => void (all.terminated += await terminate(on))),
    every(weather.stepEvery, over, weather.more.steps, async () => {
      all.steps += 1;
      setWrong(chance.pick(weather.clocks), chance);
    }),
    every(weather.databaseStepEvery, over, weather.more.databaseSteps, async () => {
      all.databaseSteps += 1;
      setWrong(on.databaseClock, chance);
    }),
  ]);
  for (const clock of [...weather.clocks, on.databaseClock]) clock.set(0);
}

function setWrong(clock: FakeClock, chance: Dice): void {
  clock.set(chance.pick(STEPS.filter((step) => step !== clock.off)));
}

async function terminate({ admin }: Stage): Promise<number> {
  const { rowCount } = await admin.query(
    "select pg_terminate_backend(pid) from (select pid from pg_stat_activity where application_name = $1 order by state = 'idle', random() limit 1) one",
    [REPLICA],
  );
  return rowCount ?? 0;
}

async function every(ms: number, over: () => boolean, more: () => boolean, work: () => Promise<void>): Promise<void> {
  while (!over()) {
    await patient(ms, over);
    if (!over() && more()) await work();
  }
}

/** Waits, but not longer than until it is over. */
async function patient(ms: number, over: () => boolean): Promise<void> {
  const until = performance.now() + ms;
  while (!over() && performance.now() < until) await sleep(Math.min(100, Math.max(1, until - performance.now())));
}
