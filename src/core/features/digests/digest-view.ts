import type { ConclusionEntry } from "../conclusions/feature.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { actions, choose, group, list, muted, run, strong, text, time } from "../../kernel/views/build.ts";
import type { Block, Press, Rich, View } from "../../kernel/views/model.ts";
import { type DigestWords, type Section, sectionsOf } from "./digest-sections.ts";

/** What a digest is made of; there is at least one conclusion. `late` is in whole minutes, 0 for on time. */
export interface DigestFacts {
  readonly title: string;
  readonly conclusions: readonly ConclusionEntry[];
  readonly after: Date;
  readonly upTo: Date;
  readonly late: number;
}

/** Sections that are open from the beginning: what a phone shows of a message. The others unfold where a platform can. */
const OPEN_SECTIONS = 3;
/** Sections that were cut have a button each up to so many, and a menu beyond. */
const BUTTONS = 2;
const HOURS_12 = 12 * 3_600_000;

/** Conclusions by pillar or topic, a few of each and as many as a message holds, and where to find the rest. */
export function digestView({ title, conclusions, after, upTo, late }: DigestFacts, words: DigestWords): View {
  const { t, format } = words;
  const sections = sectionsOf(conclusions, words);
  const unseen = conclusions.length - sections.reduce((sum, { lines, left }) => sum + lines.length + left, 0);
  const since = sinceDay(conclusions);
  const rest = sections.flatMap((one) => moreOf(one, since));
  const all = run(t("digest.all"), "conclusion list", { since });
  return {
    title,
    blocks: [
      muted(...daysOf(after, upTo, words)),
      ...(late > 0 ? [text(t("digest.late", { span: format.span(late) }))] : []),
      ...sections.flatMap((one, i) => sectionBlocks(one, i < OPEN_SECTIONS, t)),
      ...(unseen > 0 ? [text(t("digest.more", { count: unseen }))] : []),
      ...(rest.length > BUTTONS ? [choose(t("digest.more.of"), rest)] : []),
      actions(...(rest.length > BUTTONS ? [] : rest), all),
    ],
  };
}

/** From which day to which; of one day that alone. */
function daysOf(from: Date, to: Date, { format }: Pick<DigestWords, "format">): Rich {
  const day = (at: Date) => format.moment(at, "date", at);
  return day(from) === day(to) ? [time(to, "date")] : [time(from, "date"), " – ", time(to, "date")];
}

function sectionBlocks({ heading, lines, left }: Section, open: boolean, t: Translate): Block[] {
  const said = [list(lines), ...(left > 0 ? [muted(t("digest.more.section", { count: left }))] : [])];
  return open ? [text(strong(heading)), ...said] : [group(heading, ...said)];
}

/** The button that shows all of a section that was cut. */
const moreOf = ({ heading, about, lines, left }: Section, since: string): Press[] =>
  left > 0 && about ? [run(`${heading} (${lines.length + left})`, "conclusion list", { ...about, since })] : [];

/** A day that begins before the first of them was concluded, in whichever zone it is read. */
function sinceDay(conclusions: readonly ConclusionEntry[]): string {
  const first = Math.min(...conclusions.map((c) => c.concludedAt.getTime()));
  return new Date(first - HOURS_12).toISOString().slice(0, 10);
}
