import { atMost, type Figure, plain } from "./figures.ts";

/** A post is changed once in three seconds at most; a clock's step is let pass. */
const APART_MS = 2_950;
/** While people answer without a pause it changes about as often. */
const OFTEN_S = 5;
/** Discord takes so many changes of messages older than an hour in so long, of a channel together (https://docs.discord.food/resources/message#edit-message). */
const OLD = { most: 3, withinMs: 6_000 };

/** When posts were changed, by post, and how often the platform refused to; people answered between those moments. All times in milliseconds. */
export interface Changes {
  readonly changes: ReadonlyMap<string, readonly number[]>;
  readonly refused: number;
  readonly from: number;
  readonly to: number;
}

/** How posts were changed while people answered: never too soon, and for one post never too late; together no more than the platform takes. */
export function changeFigures({ changes, refused, from, to }: Changes): Figure[] {
  const all = [...changes.values()];
  const apart = all.flatMap((one) => between(one)).filter((ms) => ms < APART_MS).length;
  const longest = Math.max(...all.flatMap((one) => between([from, ...one.filter((at) => at > from && at <= to), to])));
  const gap = "  longest without a change of a post, while they answered";
  return [
    atMost("  changes of one post closer than 3 s", apart, "", 0),
    all.length === 1 ? atMost(gap, longest / 1_000, "s", OFTEN_S) : plain(gap, longest / 1_000, "s"),
    ...(all.length === 1 ? [] : [atMost("  most changes of all within 6 s", mostWithin(all.flat()), "", OLD.most)]),
    atMost("  changes that were refused as too many", refused, "", 0),
  ];
}

const between = (moments: readonly number[]): number[] => moments.slice(1).map((at, n) => at - (moments[n] ?? at));

function mostWithin(moments: readonly number[]): number {
  return Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + OLD.withinMs).length));
}
