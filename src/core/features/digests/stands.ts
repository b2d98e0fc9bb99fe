import { truncate } from "../../kernel/text/truncate.ts";
import { em } from "../../kernel/views/build.ts";
import type { Input, Rich } from "../../kernel/views/model.ts";
import { PAGE } from "../../kernel/views/page.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { DigestItem } from "../../services/digests/section.ts";
import type { SectionTold } from "./tell.ts";

/** What stands under one heading: of how many which are shown, and what leads to all. */
export interface Stand {
  readonly heading: string;
  /** As the title counts it, and what leads to all: with those that stand above it already. */
  readonly total: number;
  /** Without these. */
  readonly count: number;
  readonly items: readonly DigestItem[];
  readonly more?: { readonly command: string; readonly input: Input };
}

// Two screens of a phone: headings and entries take so many rows at most, and so many characters (4,000 is what a message holds where
// that is least); title, days, menus and buttons take the rest.
/** Rows that headings and entries take at most, where the message has room for them, and at least. */
export const MOST_ROWS = 13;
export const LEAST_ROWS = 2;
const MOST_ENTRIES = 10;
const MOST_CHARACTERS = 2_600;
const HEADING = 60;

/** The headings of a digest: its sections; where it has one alone, the groups of that. What is shown of each fits into so many rows. */
export function standsOf(sections: readonly SectionTold[], t: Translate, rows = MOST_ROWS): Stand[] {
  const [only, another] = sections;
  const all: Counted[] =
    only && another === undefined ? groupsOf(only, t) : sections.map((one) => sectionStand(one, t));
  const shown = all.slice(0, Math.floor(rows / 2));
  const most = shareOut(shown, Math.min(MOST_ENTRIES, rows - shown.length), another === undefined ? MOST_ROWS : PAGE);
  let room = MOST_CHARACTERS;
  const above = new Set<string>();
  return all.map((stand, i) => {
    room -= stand.heading.length;
    const others = stand.items.filter((one) => !above.has(keyOf(one)));
    const items = others.slice(0, most[i] ?? 0).filter(({ line }) => (room -= lengthOf(line)) >= 0);
    for (const one of items) above.add(keyOf(one));
    return { ...stand, items, count: stand.total - (stand.items.length - others.length) };
  });
}

type Counted = Omit<Stand, "count">;

function sectionStand({ section, told }: SectionTold, t: Translate): Counted {
  const items = told.items.map((one) =>
    one.group === undefined ? one : { ...one, line: [...one.line, em(` · ${one.group}`)] },
  );
  return { heading: t(section.label), total: told.count, items, ...(told.more ? { more: told.more } : {}) };
}

/** What an entry leads to: what stands in one section already, as what is overdue and progressed, does not stand in another below it. */
const keyOf = ({ show, line }: DigestItem): string => JSON.stringify(show ? [show.command, show.input] : line);

function groupsOf({ section, told }: SectionTold, t: Translate): Counted[] {
  const { groups = [], items, more } = told;
  if (groups.length === 0) return [sectionStand({ section, told }, t)];
  return groups.map(({ heading, count, input, rest }) => ({
    heading: truncate(heading, HEADING, { at: "word" }),
    total: count,
    items: items.filter(({ group }) => group === (rest ? undefined : heading)),
    ...(more && input ? { more: { command: more.command, input: { ...more.input, ...input } } } : {}),
  }));
}

/** How many entries each has of so many rows: one each, then in turn, as long as there are some. */
function shareOut(stands: readonly Counted[], rows: number, mostEach: number): number[] {
  const most = stands.map(() => 0);
  for (let left = rows; left > 0; ) {
    const before = left;
    for (const [i, { items }] of stands.entries()) {
      const had = most[i] ?? 0;
      if (left === 0 || had >= Math.min(items.length, mostEach)) continue;
      most[i] = had + 1;
      left -= 1;
    }
    if (left === before) break;
  }
  return most;
}

const lengthOf = (line: Rich): number =>
  line.reduce(
    (sum, part) => sum + (typeof part === "string" ? part.length : "text" in part ? part.text.length : 12),
    0,
  );
