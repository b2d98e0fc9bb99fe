/** What people are to see, worked out from what was seeded and from nothing else. */
export interface Expected {
  /** Stands in the message and in no other subject's. */
  readonly title: string;
  readonly platform: string;
  /** A channel, or `direct:` and an account. */
  readonly where: string;
  /** When it is due, and when the meeting begins that it reminds of. */
  readonly dueAt: number;
  readonly startsAt?: number;
  /** Not there where nothing is to be seen at all. */
  readonly times: 0 | 1;
}

/** What people see: a message of the bot's, at a moment of the platform's clock. */
export interface Seen {
  readonly platform: string;
  readonly where: string;
  readonly text: string;
  readonly at: number;
}

/** From when to when some clock was set wrong. */
export interface Wrong {
  readonly from: number;
  readonly until: number;
}

/** What was found; `right` counts what was seen exactly as often as expected. */
export interface Verdict {
  readonly right: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Said to people for whom it was not meant, or about nothing that is known. */
  readonly strange: readonly string[];
  /** Reads as if on time although it is late, or counts the time to the meeting wrongly. */
  readonly misleading: readonly string[];
  /** Cards that show another state than the last, or showed an older one after a newer. */
  readonly stale: readonly string[];
}

const MINUTE = 60_000;
// The product calls two minutes on time; half a minute for words that are rounded.
const ON_TIME = 2.5 * MINUTE;
const ROUNDED = 2 * MINUTE;
const TITLE = /\b[A-Z][a-z]+ \d{5}\b/g;

/** A subject's title: no two are alike, and none is part of another. */
export const titleOf = (kind: "Call" | "Card" | "Note", n: number) => `${kind} ${String(n).padStart(5, "0")}`;

/** Compares what was seen with what was to be seen. Words are held to the clock except while some clock was wrong. */
export function judge(
  expected: readonly Expected[],
  seen: readonly Seen[],
  wrong: readonly Wrong[],
): Omit<Verdict, "stale"> {
  const wanted = new Map(expected.map((e) => [keyOf(e, e.title), e]));
  const counts = new Map<string, Seen[]>();
  const strange: string[] = [];
  for (const one of seen) {
    const titles = new Set(one.text.match(TITLE) ?? []);
    if (titles.size === 0) strange.push(`${at(one)}: ${one.text.slice(0, 200)}`);
    for (const title of titles) {
      const key = keyOf(one, title);
      if (!wanted.has(key)) strange.push(`${at(one)}: ${title}: ${one.text.slice(0, 200)}`);
      counts.set(key, [...(counts.get(key) ?? []), one]);
    }
  }
  const lost: string[] = [];
  const doubled: string[] = [];
  const misleading: string[] = [];
  let right = 0;
  for (const [key, e] of wanted) {
    const found = counts.get(key) ?? [];
    if (found.length < e.times) lost.push(`${e.where} ${e.title}, due ${clock(e.dueAt)}`);
    else if (found.length > e.times) doubled.push(`${e.where} ${e.title}: ${found.map((s) => clock(s.at)).join(", ")}`);
    else right += 1;
    for (const one of found) {
      const why = wrong.some((w) => one.at >= w.from && one.at <= w.until) ? undefined : misleads(e, one);
      if (why !== undefined) misleading.push(`${at(one)} ${e.title}, due ${clock(e.dueAt)}: ${why}`);
    }
  }
  return { right, lost, doubled, strange, misleading };
}

const keyOf = ({ platform, where }: Pick<Seen, "platform" | "where">, title: string) => `${platform} ${where} ${title}`;
const clock = (ms: number) => new Date(ms).toISOString().slice(5, 23);
const at = ({ platform, where, at: moment }: Seen) => `${platform} ${where} ${clock(moment)}`;

const UNITS: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1_440, week: 10_080 };

/** Why the words of a reminder would mislead whoever reads them when they come. */
function misleads({ title, dueAt, startsAt }: Expected, { text, at: moment }: Seen): string | undefined {
  if (startsAt === undefined) return undefined;
  if (moment - dueAt > ON_TIME && !/\blate\b/i.test(text)) return "late, and does not say so";
  // A message that says several late reminders says of each by itself when it starts.
  const own =
    new Set(text.match(TITLE) ?? []).size > 1 ? (text.split("\n").find((line) => line.includes(title)) ?? text) : text;
  const said = /\bStarts in ((?:\d+ \w+(?:,? (?:and )?)?)+)/.exec(own)?.[1];
  if (said === undefined)
    return moment < startsAt - ROUNDED && !/\blate\b/i.test(text) ? "does not say when it starts" : undefined;
  const minutes = [...said.matchAll(/(\d+) (minute|hour|day|week)/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * (UNITS[unit ?? ""] ?? 0),
    0,
  );
  return Math.abs((startsAt - moment) / MINUTE - minutes) * MINUTE > ROUNDED
    ? `says that it starts in ${said}`
    : undefined;
}
