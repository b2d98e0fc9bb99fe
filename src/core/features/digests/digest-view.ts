import { type ConclusionEntry, withSource } from "../conclusions/feature.ts";
import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { actions, em, list, muted, run, strong, text, time } from "../../kernel/views/build.ts";
import type { Block, Rich, View } from "../../kernel/views/model.ts";

/** What a digest is made of; there is at least one conclusion. `late` is in whole minutes, 0 for on time. */
export interface DigestFacts {
  readonly title: string;
  readonly conclusions: readonly ConclusionEntry[];
  readonly after: Date;
  readonly upTo: Date;
  readonly late: number;
}

/** In whose words: labels of topics and pillars by `term`. */
export interface DigestWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

// So that a digest is one message on every platform (4,000 characters and 40 parts where it may hold least); with heading,
// remark and button this leaves a margin.
const MOST_CHARACTERS = 2_600;
const MOST_GROUPS = 10;
const ONE_CONCLUSION = 280;
const HOURS_12 = 12 * 3_600_000;

/** Conclusions by pillar or topic, as many as a message holds, and where to find the rest. */
export function digestView({ title, conclusions, after, upTo, late }: DigestFacts, words: DigestWords): View {
  const { t, format } = words;
  const { blocks, shown } = groupBlocks(conclusions, words);
  const more = conclusions.length - shown;
  return {
    title,
    blocks: [
      muted(time(after, "date"), " – ", time(upTo, "date")),
      ...(late > 0 ? [text(t("digest.late", { span: format.span(late) }))] : []),
      ...blocks,
      ...(more > 0 ? [text(t("digest.more", { count: more }))] : []),
      actions(run(t("digest.all"), "conclusion list", { since: sinceDay(conclusions) })),
    ],
  };
}

/** A day that begins before the first of them was concluded, in whichever zone it is read. */
function sinceDay(conclusions: readonly ConclusionEntry[]): string {
  const first = Math.min(...conclusions.map((c) => c.concludedAt.getTime()));
  return new Date(first - HOURS_12).toISOString().slice(0, 10);
}

function groupBlocks(conclusions: readonly ConclusionEntry[], words: DigestWords): { blocks: Block[]; shown: number } {
  const blocks: Block[] = [];
  let room = MOST_CHARACTERS;
  let shown = 0;
  for (const { heading, members } of groups(conclusions, words).slice(0, MOST_GROUPS)) {
    const items: Rich[] = [];
    room -= heading.length;
    for (const one of members) {
      const item = line(one, words);
      room -= item.reduce(
        (sum, part) => sum + (typeof part === "string" ? part.length : "text" in part ? part.text.length : 0),
        0,
      );
      if (room < 0) break;
      items.push(item);
    }
    if (items.length > 0) blocks.push(text(strong(heading)), list(items));
    shown += items.length;
    if (room < 0) break;
  }
  return { blocks, shown };
}

/** Under the pillar, or lacking that the topic; the largest group first, what has neither last. */
function groups(
  conclusions: readonly ConclusionEntry[],
  { t, term, format }: DigestWords,
): { heading: string; members: ConclusionEntry[] }[] {
  const byKey = new Map<string, ConclusionEntry[]>();
  for (const one of conclusions) {
    const key = one.pillar ?? one.topic ?? "";
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return [...byKey]
    .sort(
      ([a, x], [b, y]) =>
        Number(a === "") - Number(b === "") || y.length - x.length || term(a).localeCompare(term(b), format.language),
    )
    .map(([key, members]) => ({ heading: key === "" ? t("digest.other") : term(key), members }));
}

function line(
  { text: said, meeting, pillar, topic, country, source }: ConclusionEntry,
  { t, format, term }: DigestWords,
): Rich {
  const facts = [
    pillar !== undefined && topic !== undefined ? term(topic) : undefined,
    country === undefined ? undefined : format.country(country),
    meeting,
  ];
  const known = facts.filter((fact) => fact !== undefined);
  const short = truncate(said.replace(/\s+/gu, " "), ONE_CONCLUSION);
  return withSource(known.length === 0 ? [short] : [short, "\n", em(known.join(" · "))], source, t);
}
