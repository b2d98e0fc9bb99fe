import type { Dice } from "./dice.ts";
import { type Expected, type Seen, titleOf } from "./judge.ts";
import type { Platform, Stage } from "./stage.ts";

const WEEK = 7 * 24 * 3_600_000;
// Beyond the weeks of a run: answers are taken all the time.
const AHEAD = 8 * WEEK;

/** Meetings whose announcements are kept true while people answer. */
export interface Cards {
  /** What is to be seen in channels: each announced once. */
  readonly expected: readonly Expected[];
  /** Somebody who has not answered yet says yes to one of them. */
  answer(): Promise<void>;
  /** Looks at what each shows: that it is no older state than the last time. */
  look(): void;
  /** Cards that show another number of answers than there are by now, and those that showed an older state after a newer. */
  stale(): string[];
}

interface OneCard {
  readonly meeting: string;
  readonly title: string;
  readonly platform: Platform;
  readonly channel: string;
  /** How many said yes, and how many it showed the last time. */
  yes: number;
  shown: number;
}

/** So many cards on each platform, each in a channel of its own. */
export async function cards(on: Stage, chance: Dice, each: number): Promise<Cards> {
  const { platforms, seeds, time } = on;
  const made = platforms.flatMap((platform) =>
    Array.from({ length: each }, (_, n) => ({ platform, channel: platform.channels[n] ?? "" })),
  );
  const titled = made.map((one, n) => ({ ...one, title: titleOf("Card", n + 1) }));
  const now = time.now();
  const ids = await seeds.cards(
    titled.map(({ title, platform: { platform, space }, channel }) => {
      return { title, platform, space, channel, startsAt: now - (now % 60_000) + AHEAD };
    }),
    now,
  );
  const all = titled.map((one, n): OneCard => ({ ...one, meeting: ids[n] ?? "", yes: 0, shown: 0 }));
  const older: string[] = [];
  const found = ({ title, platform, channel }: OneCard): Seen | undefined =>
    on.seen().find((s) => s.platform === platform.platform && s.where === channel && s.text.includes(title));
  return {
    expected: titled.map(({ title, platform: { platform }, channel }) => {
      return { title, platform, where: channel, dueAt: now, times: 1 };
    }),
    async answer() {
      const one = chance.pick(all);
      const account = one.platform.accounts[one.yes];
      if (account === undefined) return;
      await seeds.answer(one.meeting, one.platform.platform, account, time.now());
      one.yes += 1;
    },
    look() {
      for (const one of all) {
        const shown = shownBy(found(one));
        if (shown < one.shown) older.push(`${one.title} showed ${shown} yes after ${one.shown}`);
        one.shown = shown;
      }
    },
    stale() {
      const wrong = all.flatMap((one) => {
        const shown = shownBy(found(one));
        return shown === one.yes ? [] : [`${one.platform.platform} ${one.title} shows ${shown} of ${one.yes} yes`];
      });
      return [...wrong, ...older.splice(0)];
    },
  };
}

const shownBy = (seen: Seen | undefined): number => Number(/(\d+) yes/.exec(seen?.text ?? "")?.[1] ?? 0);
