import type { Said, World } from "../support/world.ts";
import { world } from "../support/world.ts";
import { type Facts, factsOf } from "./facts.ts";
import { fill } from "./filled.ts";
import { type Extent, NOW } from "./filled/scope.ts";
import { ORACLE } from "./oracle.ts";
import { PEOPLE, type PersonId, readerFor } from "./readers.ts";
import { tablesOf } from "./schema.ts";

/** What is asked for by its commands, and the table of it. */
export type Kind = "contact" | "resource" | "meeting" | "conclusion" | "poll";

/** The whole product on a filled community, which is small enough for each item to be asked for by each person. */
export interface Filled {
  readonly w: World;
  readonly facts: Facts;
  /** Ids of the items of a kind. */
  readonly items: Readonly<Record<Kind, readonly string[]>>;
  /** Whether somebody may see an item, by the oracle; only members use most of the commands. */
  readonly may: (who: PersonId, kind: Kind, id: string) => boolean;
  readonly say: (who: PersonId, line: string) => Promise<Said>;
}

/** Who asks: one of each kind. */
export const ASKING = [
  "visitor",
  "plain",
  "called",
  "national",
  "organiser",
  "submitter",
  "steward",
] as const satisfies readonly PersonId[];
export const MEMBERS = ASKING.filter((id) => PEOPLE.find((p) => p.id === id)?.role !== "guest");

const EXTENT: Extent = {
  labels: ["clear", "amber", "red"],
  audiences: ["everyone", "moderators", "country", "persons", "organisers"],
};

/** Fills a community and assembles the product on it. */
export async function filledWorld(): Promise<Filled> {
  const w = await world({ now: NOW.toISOString() });
  await w.store.system((db) => fill(db, w.community, EXTENT));
  await w.store.refreshStatistics();
  const facts = await factsOf(w.store, await tablesOf(w.store), w.community);
  const ids = (kind: Kind) => facts.rows(kind).map(({ id }) => String(id));
  // Of what came of a meeting, the one labelled least: what the meeting adds to it is what is looked at.
  const least = (kind: Kind) => ids(kind).filter((id) => /^[cp]clear/.test(id) || id.endsWith("free"));
  return {
    w,
    facts,
    items: {
      contact: ids("contact"),
      resource: ids("resource"),
      meeting: ids("meeting"),
      conclusion: least("conclusion"),
      poll: least("poll"),
    },
    may(who, kind, id) {
      const row = facts.one(kind, id);
      if (!row) throw new Error(`no ${kind} ${id}`);
      return ORACLE[kind]!(row, readerFor(who), facts);
    },
    say: (who, line) => w.say(line, { as: who }),
  };
}

/** Every page of a list, in one text. */
export async function pages({ say }: Filled, who: PersonId, line: string): Promise<string> {
  const all: string[] = [];
  for (let page = 1; ; page += 1) {
    const { text } = await say(who, `${line} page:${page}`);
    if (all.includes(text) || page > 100) return all.join("\n");
    all.push(text);
    if (!text.includes(`page:${page + 1}`)) return all.join("\n");
  }
}
