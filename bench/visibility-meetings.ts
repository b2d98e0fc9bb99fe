import type pg from "pg";
import { insertRows } from "./bulk.ts";
import { NOW } from "./ledger-stage.ts";
import { seeded, zipf } from "./synthetic.ts";
import { someLabel } from "./visibility-library.ts";
import { COMMUNITY, persona } from "./visibility-reader.ts";
import type { Sizes } from "./visibility-sizes.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days behind and ahead over which meetings are spread. */
const SPREAD_DAYS = 730;
/** One meeting of so many invites only some. */
const PRIVATE_EVERY = 10;
/** How often a series repeats that ends. */
const TIMES = 10;

/** A word that stands in the title of every meeting that invites only some. */
export const PRIVATE_WORD = "privadisima";
/** How many of those the member may see. */
export const OWN_PRIVATE = 10;
/** Where the member is from and what they work on; nobody else, and no other invitation. */
export const MEMBERS_OWN = { country: "AD", topic: "customs" } as const;

/** Ids of the meetings that a thousand people answered: open to all members, and ahead. */
export const largeMeeting = (n: number) => idOf(1 + n * PRIVATE_EVERY);

const idOf = (n: number) => `m${String(n).padStart(9, "0")}`;
const isPrivate = (n: number) => n % PRIVATE_EVERY === 0;
const isLarge = (n: number, { large }: Sizes) => n % PRIVATE_EVERY === 1 && Math.floor(n / PRIVATE_EVERY) < large;
const isOwn = (n: number) => isPrivate(n) && n / PRIVATE_EVERY < OWN_PRIVATE;
const communityId = { community_id: COMMUNITY.id };

/** Meetings of four years, once and recurring, under all labels, one in ten for those only whom it invites. */
export async function fillMeetings(pool: pg.Pool, sizes: Sizes, persons: readonly string[]): Promise<void> {
  const random = seeded(2);
  const all = Array.from({ length: sizes.meetings }, (_, n) => ({ n, ...meeting(n, sizes, random, persons) }));
  await insertRows(
    pool,
    "meeting",
    all.map(({ n: _n, ...row }) => row),
  );
  await insertRows(
    pool,
    "occurrence_change",
    all.filter(({ ends_at, rule }) => rule !== null && ends_at !== null).map((row) => movedTime(row)),
  );
  await insertRows(
    pool,
    "invitation",
    all
      .filter(({ n }) => isPrivate(n))
      .flatMap(({ n, id }) =>
        invitations(n, random, persons).map((one) => ({ ...communityId, meeting_id: id, ...one })),
      ),
  );
}

function meeting(n: number, sizes: Sizes, random: () => number, persons: readonly string[]) {
  const days =
    isLarge(n, sizes) || isOwn(n) ? 1 + Math.floor(random() * 50) : Math.floor((2 * random() - 1) * SPREAD_DAYS);
  const start = new Date(NOW.getTime() + days * DAY_MS + Math.floor(random() * 10) * HOUR_MS);
  const repeated = repeating(isLarge(n, sizes) || isOwn(n) ? 1 : random(), start);
  const title = `${zipf(random)} ${zipf(random)} ${isPrivate(n) ? PRIVATE_WORD : zipf(random)} ${n}`;
  const someone = () => persons[Math.floor(random() * persons.length)]!;
  const member = persona("member").personId;
  return {
    ...communityId,
    id: idOf(n),
    title,
    starts_local: start.toISOString().slice(0, 16),
    zone: "UTC",
    starts_at: start.toISOString(),
    minutes: 60,
    ...repeated,
    place: zipf(random),
    agenda: `${zipf(random)} ${zipf(random)} ${zipf(random)}`,
    languages: ["en"],
    sharing: isLarge(n, sizes) || isOwn(n) ? "green" : someLabel(random),
    rsvp_minutes: 0,
    organiser_id: n === 8 * PRIVATE_EVERY ? member : someone(),
    chair_id: n === 9 * PRIVATE_EVERY ? member : null,
    platform: "console",
    space_id: COMMUNITY.slug,
    channel: "general",
    folded: title,
    sequence: 0,
    created_at: new Date(NOW.getTime() - 2 * SPREAD_DAYS * DAY_MS).toISOString(),
    cancelled_at: n % 50 === 2 ? NOW.toISOString() : null,
  };
}

/** One in a hundred is for ever, four for some weeks. */
function repeating(share: number, start: Date) {
  const endIn = (weeks: number) => new Date(start.getTime() + weeks * 7 * DAY_MS + HOUR_MS).toISOString();
  if (share < 0.01) return { rule: "FREQ=WEEKLY", ends_at: null };
  return share < 0.05
    ? { rule: `FREQ=WEEKLY;COUNT=${TIMES}`, ends_at: endIn(TIMES - 1) }
    : { rule: null, ends_at: endIn(0) };
}

/** The second time of a series, an hour later than by the rule. */
function movedTime({ id, starts_at: first }: { readonly id: string; readonly starts_at: string }) {
  const second = new Date(Date.parse(first) + 7 * DAY_MS);
  const later = new Date(second.getTime() + HOUR_MS).toISOString();
  const moved = { starts_local: later.slice(0, 16), starts_at: later };
  return {
    ...communityId,
    meeting_id: id,
    occurrence: second.toISOString().slice(0, 16),
    kind: "changed",
    ...moved,
    sequence: 0,
    changed_at: NOW.toISOString(),
  };
}

/** Of the member's own four name them, two their country, two their topic, and one each they organise and chair. */
function invitations(n: number, random: () => number, persons: readonly string[]): { kind: string; value: string }[] {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const nth = n / PRIVATE_EVERY;
  if (nth < 4) return [{ kind: "person", value: persona("member").personId! }];
  if (nth < 6) return [{ kind: "country", value: MEMBERS_OWN.country }];
  if (nth < 8) return [{ kind: "topic", value: MEMBERS_OWN.topic }];
  if (nth % 3 === 0) return [{ kind: "country", value: pick(["PY", "AR", "BR", "UY"]) }];
  if (nth % 3 === 1) return [{ kind: "topic", value: pick(["tracing", "marking", "ballistics"]) }];
  const named = new Set(Array.from({ length: 5 }, () => pick(persons)));
  return [...named].map((value) => ({ kind: "person", value }));
}

/** Answers: some meetings have those of a thousand people, all others a handful. */
export async function fillAnswers(pool: pg.Pool, sizes: Sizes, persons: readonly string[]): Promise<void> {
  const each = Math.min(1_000, persons.length);
  const row = (meeting_id: string, person: number, n: number) => ({
    ...communityId,
    meeting_id,
    occurrence: "",
    person_id: persons[person % persons.length],
    answer: ["yes", "yes", "maybe", "no"][n % 4],
    answered_at: NOW.toISOString(),
  });
  const large = Array.from({ length: sizes.large * each }, (_, n) =>
    row(largeMeeting(Math.floor(n / each)), n % each, n),
  );
  const rest = Array.from({ length: sizes.meetings }, (_, n) => n).filter((n) => !isLarge(n, sizes));
  const others = Array.from({ length: Math.max(0, sizes.answers - large.length) }, (_, n) => {
    const meeting = rest[n % rest.length]!;
    return row(idOf(meeting), 31 * meeting + Math.floor(n / rest.length), n);
  });
  await insertRows(pool, "rsvp", [...large, ...others]);
}
