import type { ContactInput } from "../src/core/features/contacts/saving/save-contacts.ts";
import type { ResourceInput } from "../src/core/features/resources/saving/save-resources.ts";

/** A reproducible source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = [
  "ba",
  "co",
  "di",
  "fe",
  "gu",
  "la",
  "me",
  "ni",
  "po",
  "ra",
  "se",
  "ti",
  "vo",
  "xa",
  "yu",
  "ze",
  "tra",
  "cre",
  "bli",
  "flo",
];
const COUNTRIES = ["PY", "AR", "BR", "UY", "BO", "CL", "PE", "CO", "EC", "VE", "MX", "GT", "CR", "PA", "ES", "PT"];
const TOPICS = ["tracing", "marking", "ballistics", "customs"];
const VOCABULARY = 20_000;
const STOP_WORDS = 100;

/** The n-th word of an invented language. */
export function word(n: number): string {
  let out = "";
  for (let left = n + 400; left > 0; left = Math.floor(left / SYLLABLES.length))
    out += SYLLABLES[left % SYLLABLES.length] ?? "";
  return out;
}

/**
 * A word drawn as natural language draws them: rank r with probability about 1/r (Zipf), without the hundred most frequent
 * ones, which in a real language are stop words and not indexed. The commonest that is left stands in one text of five.
 */
export function zipf(random: () => number): string {
  return word(Math.floor(STOP_WORDS * (VOCABULARY / STOP_WORDS) ** random()));
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const text = (random: () => number, words: number) => Array.from({ length: words }, () => zipf(random)).join(" ");

/** Invented contacts. */
export function contacts(count: number, random: () => number): ContactInput[] {
  return Array.from({ length: count }, (_, n) => ({
    reference: `c${n}`,
    name: `${word(Math.floor(random() * 4_000))} ${word(Math.floor(random() * 4_000))} ${n}`,
    organisation: text(random, 3),
    post: text(random, 4),
    country: pick(random, COUNTRIES),
    languages: ["es"],
    topics: [pick(random, TOPICS)],
    poc: [],
    emails: [`person${n}@example.org`],
    phones: [`+595 21 555 ${String(n).padStart(5, "0")}`],
    sharing: "green",
  }));
}

/** Invented library entries with summaries of 60 words. */
export function resources(count: number, random: () => number): ResourceInput[] {
  return Array.from({ length: count }, (_, n) => ({
    title: `${text(random, 6)} ${n}`,
    url: `https://example.org/${n}`,
    kind: pick(random, ["law", "guide", "treaty"]),
    country: pick(random, COUNTRIES),
    topics: [pick(random, TOPICS)],
    language: pick(random, ["en", "es", "pt", "fr"]),
    summary: text(random, 60),
    sharing: "clear",
  }));
}
