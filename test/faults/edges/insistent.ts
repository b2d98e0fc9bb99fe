import type { DRIVERS } from "../../contract/drivers.ts";
import type { CommitCutter } from "../../support/commit-cutter.ts";
import type { World } from "../../support/world.ts";
import type { Dice } from "../dice.ts";

/** A platform in front of the product, as people use it. */
export type Platform = Awaited<ReturnType<(typeof DRIVERS)[number]["open"]>>;

/** What somebody makes by a command: how, where it is listed, and how many of that title there are. */
export interface Made {
  readonly line: (title: string) => string;
  readonly list: string;
  readonly count: (w: World, title: string) => Promise<number>;
}

/** What is made by commands. */
export const MADE: readonly Made[] = [
  {
    line: (title) => `conclusion add "${title}"`,
    list: "conclusion list",
    count: (w, text) => w.db((db) => db.conclusion.count({ where: { text } })),
  },
  {
    line: (title) => `meeting add "${title}" 2026-12-01 15:00 zone:UTC`,
    list: "meeting list",
    count: (w, title) => w.db((db) => db.meeting.count({ where: { title } })),
  },
];

/** What came of commands. */
export interface Found {
  right: number;
  readonly lost: string[];
  readonly doubled: string[];
  /** Answers that say nothing that is known. */
  readonly strange: string[];
  /** Answers that are not so. */
  readonly misleading: string[];
  /** Times that something was asked for, that nobody knew what became of it, and that the platform told of it once more. */
  asked: number;
  uncertain: number;
  repeated: number;
}

interface Given {
  readonly w: World;
  readonly name: string;
  readonly platform: Platform;
  readonly cutter: CommitCutter;
  readonly chance: Dice;
  readonly found: Found;
}

/** Stands in what is said to the database last where a command has changed something. */
const AUDITED = "insert into audit";
const MEMBER = { as: "member" };
const ATTEMPTS = 4;
const CUT = 0.75;
const REPEATED = 0.3;

/**
 * Somebody makes something: whoever is told that nothing was changed tries again, and whoever is told that nobody knows looks first. Where
 * it is `away`, the database stays out of reach after it has done it the first time.
 */
export async function make(title: string, { line, list, count }: Made, away: boolean, given: Given): Promise<void> {
  const { w, name, platform, cutter, chance, found } = given;
  const told = `${name}: ${line(title)}`;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const id = `${name}-${title.replace(" ", "-")}-${attempt}`;
    if (away && attempt === 1) cutter.cut(AUDITED, "after", true);
    else if (attempt < ATTEMPTS && chance.chance(CUT)) cutter.cut(AUDITED, chance.pick(["before", "after"]));
    found.asked += 1;
    const { text } = await platform.send({ kind: "line", line: line(title) }, MEMBER, id);
    cutter.mend();
    if (chance.chance(REPEATED)) {
      found.repeated += 1;
      await platform.send({ kind: "line", line: line(title) }, MEMBER, id);
    }
    const there = await count(w, title);
    if (text.includes("nothing was changed")) {
      if (there > 0) found.misleading.push(`${told} is there, and it was said that nothing was changed`);
    } else if (text.includes("Please look before you try again")) {
      found.uncertain += 1;
      const { text: listed } = await platform.send({ kind: "line", line: list }, MEMBER);
      if (listed.includes(title)) break;
    } else {
      if (!text.includes(title)) found.strange.push(`${told} was answered: ${text.slice(0, 200)}`);
      else if (there === 0) found.misleading.push(`${told} is not there, and it was said that it is`);
      break;
    }
  }
  const there = await count(w, title);
  if (there === 1) found.right += 1;
  else (there === 0 ? found.lost : found.doubled).push(`${told}: ${there} times`);
}
