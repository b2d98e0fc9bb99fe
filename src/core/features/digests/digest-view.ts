import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { actions, choose, item, items, muted, run, strong, text, time } from "../../kernel/views/build.ts";
import type { Action, Block, Press, Rich, View } from "../../kernel/views/model.ts";
import { oneMenu } from "../../kernel/views/one-menu.ts";
import { blocksIn } from "./blocks-in.ts";
import { LEAST_ROWS, MOST_ROWS, type Stand, standsOf } from "./stands.ts";
import type { SectionTold } from "./tell.ts";

/** What a digest is made of; there is at least one section. */
export interface DigestFacts {
  readonly kind: "channel" | "own" | "preview";
  readonly sections: readonly SectionTold[];
  readonly after: Date;
  readonly upTo: Date;
  /** In whole minutes, 0 for on time. */
  readonly late: number;
  /** Buttons below it. */
  readonly buttons?: readonly Action[];
}

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** A digest is one message of so many blocks at most, on every platform. */
const MOST_BLOCKS = 20;
/** Counts that the title says; the others stand below it. */
const IN_TITLE = 3;
/** What was cut has a button each up to so many, and a menu beyond. */
const BUTTONS = 2;

/** Counts first, then a few things of each section, as many as one message holds, and where to find the rest. */
export function digestView(facts: DigestFacts, words: Words): View {
  for (let rows = MOST_ROWS; ; rows -= 1) {
    const view = viewOf(facts, words, rows);
    if (rows <= LEAST_ROWS || blocksIn(view) <= MOST_BLOCKS) return view;
  }
}

function viewOf({ kind, sections, after, upTo, late, buttons = [] }: DigestFacts, words: Words, rows: number): View {
  const { t, format } = words;
  const stands = standsOf(sections, t, rows);
  const counts = countsOf(sections, t);
  const rest = stands.flatMap((one) => moreOf(one));
  const [only, another] = sections;
  const more = another === undefined ? only?.told.more : undefined;
  const unseen = stands.filter((one) => one.items.length === 0 && !one.more).reduce((sum, { count }) => sum + count, 0);
  // Of one section of which not all is shown, one button leads to all of it.
  const all =
    more && !rest.some((one) => leadsThere(one, more)) ? [run(t("digest.all"), more.command, more.input)] : [];
  const presses = rest.length > BUTTONS ? [] : rest;
  const below = [...presses, ...all, ...buttons];
  return oneMenu({
    title:
      counts.length === 0
        ? t("digest.title.plain")
        : t(`digest.title.${kind}`, { counts: format.all(counts.slice(0, IN_TITLE)) }),
    blocks: [
      muted(...daysOf(after, upTo, words)),
      ...(counts.length > IN_TITLE ? [text(t("digest.also", { counts: format.all(counts.slice(IN_TITLE)) }))] : []),
      ...(late > 0 ? [text(t("digest.late", { span: format.span(late) }))] : []),
      ...stands.flatMap((one) => standBlocks(one)),
      ...(unseen > 0 ? [text(t("digest.more", { count: unseen }))] : []),
      ...(rest.length > BUTTONS ? [choose(t("digest.more.of"), rest)] : []),
      ...(below.length > 0 ? [actions(...below)] : []),
    ],
  });
}

/** How many there are of each section, in words. */
export const countsOf = (sections: readonly SectionTold[], t: Translate): string[] =>
  sections.flatMap(({ section, told }) => section.counted?.(t, told.count) ?? []);

/** From which day to which; of one day that alone. */
function daysOf(from: Date, to: Date, { format }: Words): Rich {
  const day = (at: Date) => format.moment(at, "date", at);
  return day(from) === day(to) ? [time(to, "date")] : [time(from, "date"), " – ", time(to, "date")];
}

function standBlocks({ heading, total, count, items: shown }: Stand): Block[] {
  if (shown.length === 0) return [];
  const said = count > shown.length ? `${heading} (${total})` : heading;
  return [text(strong(said)), items(...shown.map(({ line, show }) => item(line, show)))];
}

/** Whether a button leads to that. */
const leadsThere = (one: Press, { command, input }: Pick<Press, "command" | "input">): boolean =>
  one.command === command && JSON.stringify(one.input) === JSON.stringify(input);

/** What leads to all of what was cut. */
const moreOf = ({ heading, total, count, items: shown, more }: Stand): Press[] =>
  more && shown.length < count ? [run(`${heading} (${total})`, more.command, more.input)] : [];

/** What is said where there is nothing to say, and somebody wished to be told so. */
export function nothingView({ after, upTo, late }: Omit<DigestFacts, "kind" | "sections">, words: Words): View {
  const { t, format } = words;
  return {
    title: t("digest.nothing.title"),
    blocks: [
      muted(...daysOf(after, upTo, words)),
      ...(late > 0 ? [text(t("digest.late", { span: format.span(late) }))] : []),
      text(t("digest.nothing")),
    ],
  };
}
