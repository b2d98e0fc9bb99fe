import type pg from "pg";
import { slotText } from "../src/core/features/meetings/reminders/slot.ts";
import { insertRows } from "./bulk.ts";
import { NOW } from "./ledger-stage.ts";
import { seeded, zipf } from "./synthetic.ts";
import { someLabel } from "./visibility-library.ts";
import { COMMUNITY } from "./visibility-reader.ts";
import type { Sizes } from "./visibility-sizes.ts";

const DAY_MS = 24 * 3_600_000;
const COUNTRIES = ["PY", "AR", "BR", "UY", "CL", "PE"];
const TOPICS = ["tracing", "marking", "ballistics"];
/** Polls that nobody has closed; a list leads through so many at most. */
const OPEN_POLLS = 200;
const TIMES = 4;
const VOTERS = 5;
const WORDS = 20;
/** Days behind and ahead over which deliveries are spread; the list looks at half of them. */
const DELIVERY_DAYS = 14;

const communityId = { community_id: COMMUNITY.id };
const place = { platform: "console", space_id: COMMUNITY.slug };
const id = (letter: string, n: number) => `${letter}${String(n).padStart(9, "0")}`;
const at = (days: number) => new Date(NOW.getTime() + days * DAY_MS).toISOString();

/** Two thousand members of some countries and topics, and what they are called by. */
export async function fillPersons(pool: pg.Pool, { persons }: Sizes): Promise<string[]> {
  const all = Array.from({ length: persons }, (_, n) => ({
    ...communityId,
    id: id("p", n),
    name: `Person ${n}`,
    role: n % 20 === 0 ? "moderator" : n % 10 === 1 ? "guest" : "member",
    role_by_hand: false,
    country: COUNTRIES[n % COUNTRIES.length],
    topics: [TOPICS[n % TOPICS.length]],
    preferences: {},
    created_at: at(-1_000),
  }));
  await insertRows(pool, "person", all);
  return all.map((p) => p.id);
}

/** Conclusions of three years, under all labels, a third of them of a meeting. */
export async function fillConclusions(
  pool: pg.Pool,
  { conclusions }: Sizes,
  meetings: readonly string[],
  persons: readonly string[],
): Promise<void> {
  const random = seeded(3);
  const rows = Array.from({ length: conclusions }, (_, n) => ({
    ...communityId,
    id: id("c", n),
    text: Array.from({ length: WORDS }, () => zipf(random)).join(" "),
    language: "en",
    sharing: someLabel(random),
    meeting_id: n % 3 === 0 ? meetings[Math.floor(random() * meetings.length)] : null,
    pillar_key: n % 2 === 0 ? "cooperation" : "knowledge",
    topics: [TOPICS[n % TOPICS.length]],
    countries: [COUNTRIES[Math.floor(random() * COUNTRIES.length)]],
    author_id: persons[n % persons.length],
    concluded_at: at(-1_000 * random()),
    created_at: at(0),
    withdrawn_at: n % 100 === 7 ? at(0) : null,
  }));
  await insertRows(pool, "conclusion", rows);
}

/** Polls under all labels, most of them closed, each with four times and votes of five people on every one. */
export async function fillPolls(pool: pg.Pool, { polls }: Sizes, persons: readonly string[]): Promise<void> {
  const random = seeded(4);
  const all = Array.from({ length: polls }, (_, n) => {
    const title = `${zipf(random)} ${zipf(random)} ${n}`;
    const organiser_id = persons[n % persons.length];
    const open = n % Math.ceil(polls / (1.5 * OPEN_POLLS)) === 0;
    const [created_at, closed_at] = [at(-1_000 * random()), open ? null : at(-1)];
    return {
      ...communityId,
      id: id("v", n),
      title,
      minutes: 60,
      zone: "UTC",
      sharing: someLabel(random),
      organiser_id,
      ...place,
      channel: "general",
      folded: title,
      created_at,
      closed_at,
    };
  });
  const options = all.flatMap(({ id: poll_id }) =>
    Array.from({ length: TIMES }, (_, n) => ({
      ...communityId,
      poll_id,
      number: n + 1,
      starts_local: at(n + 5).slice(0, 16),
      starts_at: at(n + 5),
    })),
  );
  const votes = options.flatMap(({ poll_id, number }, n) =>
    Array.from({ length: VOTERS }, (_, v) => {
      const voter = persons[(Math.floor(n / TIMES) + 37 * v) % persons.length];
      return {
        ...communityId,
        poll_id,
        number,
        person_id: voter,
        vote: ["yes", "if-need-be", "no"][(n + v) % 3],
        at: at(-1),
      };
    }),
  );
  await insertRows(pool, "poll", all);
  await insertRows(pool, "poll_option", options);
  await insertRows(pool, "poll_vote", votes);
}

/** Reminders and changes said and to be said, some of which failed. */
export async function fillDeliveries(
  pool: pg.Pool,
  { deliveries }: Sizes,
  meetings: readonly string[],
  persons: readonly string[],
): Promise<void> {
  const random = seeded(5);
  const rows = Array.from({ length: deliveries }, (_, n) => {
    const days = (2 * random() - 1) * DELIVERY_DAYS;
    const [due, person] = [at(days), persons[n % persons.length]];
    const slot = slotText({ key: due.slice(0, 16), start: new Date(due), lead: 60 });
    return {
      ...communityId,
      id: id("d", n),
      key: `k${n}`,
      kind: n % 10 === 0 ? "change" : "reminder",
      subject_id: meetings[Math.floor(random() * meetings.length)],
      occurrence: slot,
      ...place,
      address: "direct",
      recipient: person,
      person_id: person,
      detail: {},
      due_at: due,
      attempt_at: due,
      ...outcome(n, due),
      attempts: 1,
      created_at: at(-60),
    };
  });
  await insertRows(pool, "delivery", rows);
}

/** What became of a delivery: of those that are due one in twenty failed, and one was dropped. */
function outcome(n: number, due: string) {
  if (Date.parse(due) > NOW.getTime()) return { state: "planned", reason: null, settled_at: null };
  if (n % 20 === 0) return { state: "failed", reason: "refused", settled_at: due };
  return n % 20 === 1
    ? { state: "dropped", reason: "nothing", settled_at: due }
    : { state: "sent", reason: null, settled_at: due };
}
