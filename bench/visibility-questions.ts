import type { Role } from "../src/core/kernel/access/role.ts";
import { NOW } from "./ledger-stage.ts";
import { word, zipf } from "./synthetic.ts";
import { largeMeeting } from "./visibility-meetings.ts";
import type { Sizes } from "./visibility-sizes.ts";

/** What is asked of the community: a command with the values of its options, or what is typed of an option so far. */
export interface Question {
  readonly name: string;
  readonly path: string;
  /** Those for whom it is measured. */
  readonly roles: readonly Role[];
  values?(random: () => number, sizes: Sizes): Readonly<Record<string, unknown>>;
  readonly option?: string;
  typed?(random: () => number): string;
}

const DAY_MS = 24 * 3_600_000;
const YEAR = (() => {
  const end = new Date(NOW.getTime() + 365 * DAY_MS).toISOString();
  return { date: end.slice(0, 10), start: end, end, zone: "UTC" };
})();
const MEMBERS = ["member", "moderator"] as const;
const ALL = ["guest", ...MEMBERS] as const;
// Contacts are called by two of so many words (synthetic.ts).
const NAMES = 4_000;
const COUNTRIES = ["Paraguay", "Argentina", "Brazil", "Uruguay", "Chile", "Peru"];
const CODES = ["PY", "AR", "BR", "UY", "CL", "PE"];
const TOPICS = ["tracing", "marking", "ballistics"];

const pick = (random: () => number, from: readonly string[]) => from[Math.floor(random() * from.length)]!;
const name = (random: () => number) => word(Math.floor(random() * NAMES));
const topicAndCountry = (random: () => number) => `${pick(random, TOPICS)} ${pick(random, COUNTRIES)}`;
const twoWords = (random: () => number) => `${zipf(random)} ${zipf(random)}`;

/** Every kind of read whose visibility row-level security could decide, for those who may ask it. */
export const QUESTIONS: readonly Question[] = [
  { name: "meeting list, 60 days", path: "meeting list", roles: MEMBERS, values: () => ({ page: 1 }) },
  { name: "meeting list, a year", path: "meeting list", roles: MEMBERS, values: () => ({ to: YEAR, page: 1 }) },
  { name: "meeting list, mine", path: "meeting list", roles: ["member"], values: () => ({ mine: true, page: 1 }) },
  {
    name: "meeting find",
    path: "meeting find",
    roles: MEMBERS,
    values: (random) => ({ words: zipf(random), page: 1 }),
  },
  {
    name: "meeting attendees, a thousand answers",
    path: "meeting attendees",
    roles: MEMBERS,
    values: (random, { large }) => ({ meeting: largeMeeting(Math.floor(random() * large)), format: "list", page: 1 }),
  },
  {
    name: "meeting show",
    path: "meeting show",
    roles: MEMBERS,
    values: (random, { large }) => ({ meeting: largeMeeting(Math.floor(random() * large)) }),
  },
  {
    name: "contact find, a name",
    path: "contact find",
    roles: MEMBERS,
    values: (random) => ({ words: name(random), page: 1 }),
  },
  {
    name: "contact find, topic and country",
    path: "contact find",
    roles: MEMBERS,
    values: (random) => ({ words: topicAndCountry(random), page: 1 }),
  },
  {
    name: "resource find",
    path: "resource find",
    roles: ALL,
    values: (random) => ({ words: twoWords(random), page: 1 }),
  },
  { name: "find, two words", path: "find", roles: ALL, values: (random) => ({ words: twoWords(random), page: 1 }) },
  {
    name: "find, topic and country",
    path: "find",
    roles: ALL,
    values: (random) => ({ words: topicAndCountry(random), page: 1 }),
  },
  { name: "conclusion list, with count", path: "conclusion list", roles: MEMBERS, values: () => ({ page: 1 }) },
  {
    name: "conclusion list, topic and country, with count",
    path: "conclusion list",
    roles: MEMBERS,
    values: (random) => ({ topic: pick(random, TOPICS), country: pick(random, CODES), page: 1 }),
  },
  { name: "poll list", path: "poll list", roles: MEMBERS, values: () => ({ page: 1 }) },
  { name: "deliveries", path: "deliveries", roles: ["moderator"], values: () => ({ page: 1 }) },
  {
    name: "typing a contact",
    path: "contact show",
    option: "contact",
    roles: MEMBERS,
    typed: (random) => name(random).slice(0, 4),
  },
  {
    name: "typing a meeting",
    path: "meeting show",
    option: "meeting",
    roles: MEMBERS,
    typed: (random) => zipf(random).slice(0, 4),
  },
  {
    name: "typing a conclusion",
    path: "conclusion show",
    option: "conclusion",
    roles: MEMBERS,
    typed: (random) => zipf(random),
  },
  { name: "typing a resource", path: "resource show", option: "resource", roles: ALL, typed: twoWords },
];
