import { type ConclusionEntry, withSource, wordingFor } from "../conclusions/feature.ts";
import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { em } from "../../kernel/views/build.ts";
import type { Input, Rich } from "../../kernel/views/model.ts";
import { PAGE } from "../../kernel/views/page.ts";

/** In whose words: labels of topics and pillars by `term`. */
export interface DigestWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

// So that a digest is one message on every platform (4,000 characters and 40 parts where it may hold least); with heading,
// remark and button this leaves a margin.
const MOST_CHARACTERS = 2_600;
const MOST_SECTIONS = 10;
const ONE_CONCLUSION = 280;

/** Conclusions with the same pillar or topic, and the option of a list that finds these; none for what has neither. */
interface Group {
  readonly heading: string;
  readonly members: readonly ConclusionEntry[];
  readonly about: Input | undefined;
}

/** What a digest says of one pillar or topic, and how many it leaves out. */
export interface Section extends Pick<Group, "heading" | "about"> {
  readonly lines: readonly Rich[];
  readonly left: number;
}

/** Conclusions by pillar or topic: a few of each, and as many sections as a message holds. */
export function sectionsOf(conclusions: readonly ConclusionEntry[], words: DigestWords): Section[] {
  const sections: Section[] = [];
  let room = MOST_CHARACTERS;
  for (const { heading, members, about } of groups(conclusions, words).slice(0, MOST_SECTIONS)) {
    room -= heading.length;
    const lines: Rich[] = [];
    for (const one of members.slice(0, PAGE)) {
      const said = line(one, words);
      room -= lengthOf(said);
      if (room < 0) break;
      lines.push(said);
    }
    if (lines.length > 0) sections.push({ heading, about, lines, left: members.length - lines.length });
    if (room < 0) break;
  }
  return sections;
}

const lengthOf = (line: Rich): number =>
  line.reduce((sum, part) => sum + (typeof part === "string" ? part.length : "text" in part ? part.text.length : 0), 0);

/** Under the pillar, or lacking that the topic; the largest group first, what has neither last. */
function groups(conclusions: readonly ConclusionEntry[], { t, term, format }: DigestWords): Group[] {
  const byKey = new Map<string, ConclusionEntry[]>();
  for (const one of conclusions) {
    const key = one.pillar ?? one.topics[0] ?? "";
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return [...byKey]
    .sort(
      ([a, x], [b, y]) =>
        Number(a === "") - Number(b === "") || y.length - x.length || term(a).localeCompare(term(b), format.language),
    )
    .map(([key, members]) => ({
      heading: key === "" ? t("digest.other") : term(key),
      members,
      about: key === "" ? undefined : { [members.some(({ pillar }) => pillar === key) ? "pillar" : "topic"]: key },
    }));
}

function line(conclusion: ConclusionEntry, { t, format, term }: DigestWords): Rich {
  const { meeting, pillar, topics, countries, source } = conclusion;
  const known = [
    ...topics.slice(pillar === undefined ? 1 : 0).map(term),
    ...countries.map((code) => format.country(code)),
    ...(meeting === undefined ? [] : [meeting]),
  ];
  const short = truncate(wordingFor(conclusion, format.language).text.replace(/\s+/gu, " "), ONE_CONCLUSION);
  return withSource(known.length === 0 ? [short] : [short, "\n", em(known.join(" · "))], source, t);
}
