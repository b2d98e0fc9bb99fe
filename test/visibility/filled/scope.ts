import { createHash } from "node:crypto";
import { SHARING, type Sharing } from "../../../src/core/kernel/access/sharing.ts";

/** The moment at which a filled community stands; meetings come after it. */
export const NOW = new Date("2026-11-24T15:00:00Z");

/** Whom a meeting is for: the lines of its invitation, and who runs it. */
export interface Audience {
  readonly lines: readonly (readonly [kind: string, value: string])[];
  readonly organiser?: "organiser";
  readonly chair?: "chair";
}

const run = { organiser: "organiser", chair: "chair" } as const;

/** Every kind of invitation, alone and mixed. */
export const AUDIENCES = {
  open: { lines: [] },
  everyone: { lines: [["everyone", ""]], ...run },
  guests: { lines: [["role", "guest"]], ...run },
  members: { lines: [["role", "member"]], ...run },
  moderators: { lines: [["role", "moderator"]], ...run },
  organisers: { lines: [["role", "admin"]], organiser: "organiser" },
  admins: { lines: [["role", "admin"]] },
  country: { lines: [["country", "PY"], ["country", "MX"]], organiser: "organiser" }, // biome-ignore format: one line
  topic: { lines: [["topic", "marking"]], chair: "chair" },
  persons: { lines: [["person", "called"], ["person", "calledguest"]], ...run }, // biome-ignore format: one line
  mixed: { lines: [["role", "moderator"], ["country", "PY"], ["person", "calledguest"]] }, // biome-ignore format: one line
  widened: { lines: [["person", "called"], ["role", "member"]] }, // biome-ignore format: one line
} as const satisfies Readonly<Record<string, Audience>>;

/** How much of everything a community is filled with. */
export interface Extent {
  readonly labels: readonly Sharing[];
  readonly audiences: readonly (keyof typeof AUDIENCES)[];
}

/** Everything. */
export const FULL: Extent = { labels: SHARING, audiences: Object.keys(AUDIENCES) as (keyof typeof AUDIENCES)[] };

/** A meeting of the filled community, by its label and its audience. */
export interface Planned {
  readonly id: string;
  readonly sharing: Sharing;
  readonly audience: Audience;
}

/** The meetings that it has. */
export function meetingsIn({ labels, audiences }: Extent): readonly Planned[] {
  return labels.flatMap((sharing) =>
    audiences.map((name) => ({ id: `m${short(sharing)}${name}`, sharing, audience: AUDIENCES[name] })),
  );
}

/** A label as ids have it: letters only. */
export const short = (label: Sharing): string => label.replace("+", "");

const CONSONANTS = "bcdfgklmnprtvz";
const VOWELS = "aiou";

/** A word of ten letters that stands nowhere else: the same for the same key, and like no other. */
export function rare(key: string): string {
  const bytes = [...createHash("sha256").update(key).digest()].slice(0, 10);
  return bytes
    .map((byte, i) =>
      (i % 2 === 0 ? CONSONANTS : VOWELS).charAt(byte % (i % 2 === 0 ? CONSONANTS.length : VOWELS.length)),
    )
    .join("");
}

/** The two rare words of an item: by the one it is asked for, by the other it is known again. */
export const wordsOf = (id: string): readonly [asked: string, known: string] => [
  rare(`${id} asked`),
  rare(`${id} known`),
];

/** What an item is called. */
export const nameOf = (id: string): string => wordsOf(id).join(" ");
