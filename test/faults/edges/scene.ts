import { endAll } from "../calm.ts";
import type { BreakageName } from "../child/breakages.ts";
import { type Dice, dice } from "../dice.ts";
import { explain } from "../explain.ts";
import { type Expected, judge, type Seen } from "../judge.ts";
import type { Outcome } from "../outcome.ts";
import type { Replica } from "../replica.ts";
import type { Stage } from "../stage.ts";
import { countTold, type Tally, tally } from "../tally.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Long enough for a replica to see that time has passed. */
const BEFORE = 3 * SECOND;

/** How a campaign is to be run: with which chance, how large: 1 is a minute or less, and how the product is broken for it. */
export interface Order {
  readonly seed: number;
  readonly size: number;
  readonly breakages?: readonly BreakageName[];
  readonly say?: (line: string) => void;
}

/** One campaign on a stage that others may use after it. */
export interface Scene {
  readonly chance: Dice;
  readonly all: Tally;
  readonly from: number;
  /** Lets time pass until a little before a whole minute, which it returns. */
  nextMinute(): number;
  readonly say: (line: string) => void;
  /** Starts a replica, broken as ordered; those that run are ended by `end`. */
  start(crash?: Parameters<Stage["start"]>[1]["crash"]): Replica;
  end(): Promise<void>;
  /** What people saw since it began. */
  seen(): Seen[];
  /** Judges what people saw. */
  outcome(
    found: Pick<Outcome, "name" | "also" | "unmet"> & { readonly expected: readonly Expected[] },
  ): Promise<Outcome>;
}

/** Begins one; what another has left is not seen in it. */
export function scene(on: Stage, { seed, breakages = [], say = () => undefined }: Order): Scene {
  const began = performance.now();
  on.time.leap(MINUTE);
  const from = on.time.now();
  const all = tally();
  const chance = dice(seed);
  let running: Replica[] = [];
  let [started, abreast] = [0, 0];
  const seen = () => on.seen().filter(({ at }) => at >= from);
  return {
    chance,
    all,
    from,
    say,
    nextMinute() {
      // Reminders are due at whole minutes.
      on.time.leap(2 * MINUTE - BEFORE - (on.time.now() % MINUTE));
      return on.time.now() - (on.time.now() % MINUTE) + MINUTE;
    },
    start(crash) {
      started += 1;
      const order = { seed: chance.below(2 ** 31), breakages, ...(crash === undefined ? {} : { crash }) };
      const replica = on.start(on.time.clock(`edge-${started % 2}`, true), order, (told) => countTold(all, told));
      running.push(replica);
      abreast = Math.max(abreast, running.length);
      return replica;
    },
    async end() {
      all.ended.push(...(await endAll(running)));
      running = [];
    },
    seen,
    async outcome({ expected, ...found }) {
      const verdict = judge(expected, seen(), []);
      if (verdict.lost.length + verdict.doubled.length > 0 && breakages.length === 0) console.error(await explain(on));
      return {
        ...{ seed, replicas: abreast, breakages, tally: all, expected: expected.length, ...found },
        ...{ ...verdict, stale: [], seconds: Math.round((performance.now() - began) / SECOND) },
      };
    },
  };
}
