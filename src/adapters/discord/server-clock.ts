import { HOUR_MS } from "../../core/kernel/time/units.ts";

/** Discord's time of day, by which the age of what arrives is measured: the machine's may be wrong. */
export interface ServerClock {
  /** Milliseconds since the epoch, to within a second and the way there after the first answer, closer with every other. */
  readonly now: () => number;
  /** Takes in the `Date` header of an answer that came just now, so many milliseconds after it was asked for. */
  readonly heard: (date: string | null, took: number) => void;
}

/** What an answer says of how far Discord's clock is ahead of the machine's: at least and at most so many milliseconds. */
interface Span {
  readonly least: number;
  readonly most: number;
  readonly at: number;
}

// A header tells whole seconds (https://www.rfc-editor.org/rfc/rfc9110#field.date).
const TICK_MS = 1_000;
const KEPT = 32;
// A quartz clock drifts by less than a fifth of a second in this time.
const GOOD_MS = HOUR_MS;

/** The clock of the server whose answers it hears of; the machine's, `wall`, until then, and where that can be right. */
export function serverClock(wall: () => number): ServerClock {
  let spans: Span[] = [];
  let ahead = 0;
  return {
    now: () => wall() + ahead,
    heard(date, took) {
      const told = Date.parse(date ?? "");
      if (Number.isNaN(told)) return;
      const at = wall();
      // The answer was dated somewhere between the question and its arrival.
      spans = [
        { least: told - at, most: told + TICK_MS - (at - took), at },
        ...spans.filter((one) => Math.abs(at - one.at) < GOOD_MS),
      ].slice(0, KEPT);
      const { least, most } = common(spans);
      ahead = Math.min(Math.max(0, least), most);
    },
  };
}

/** What the answers have in common, the newest first; one that contradicts newer ones is older than a change of the machine's clock. */
function common([newest, ...older]: readonly Span[]): Pick<Span, "least" | "most"> {
  let least = newest?.least ?? 0;
  let most = newest?.most ?? 0;
  for (const one of older) {
    if (one.least > most || one.most < least) break;
    least = Math.max(least, one.least);
    most = Math.min(most, one.most);
  }
  return { least, most };
}
