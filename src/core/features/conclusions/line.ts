import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { em, link, list, strong, text, time } from "../../kernel/views/build.ts";
import type { Block, Rich } from "../../kernel/views/model.ts";
import type { ConclusionEntry } from "./conclusion.ts";
import { lifeFacts } from "./life/life-facts.ts";
import { wordingFor } from "./wording.ts";

/** In whose words conclusions are shown: dates and countries by `format`, labels of topics and pillars by `term`. */
export interface ConclusionWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

/** A conclusion as one item of a list: its text, what it is about, who recorded it and from which message. Meeting and date are the heading's. */
export function conclusionLine(conclusion: ConclusionEntry, { t, format, term }: ConclusionWords): Rich {
  const { author, source } = conclusion;
  const { text: said, foreign, language } = wordingFor(conclusion, format.language);
  const facts = [
    ...lifeFacts(conclusion, { t, format }),
    ...aboutOf(conclusion, { format, term }),
    ...(author ? [author] : []),
    ...(foreign ? [t("conclusion.in", { language: format.languageName(language) })] : []),
  ];
  return withSource(facts.length === 0 ? [said] : [said, "\n", em(facts.join(" · "))], source, t);
}

/** What a conclusion is about: its topics, or lacking them its pillar, and its countries. */
export function aboutOf(
  { topics, pillar, countries }: Pick<ConclusionEntry, "topics" | "pillar" | "countries">,
  { format, term }: Pick<ConclusionWords, "format" | "term">,
): string[] {
  const subjects = topics.length === 0 && pillar !== undefined ? [pillar] : topics;
  return [...subjects.map(term), ...countries.map((code) => format.country(code))];
}

/** A line about a conclusion, and the link to the message it was recorded from, where there is one. */
export function withSource(line: Rich, source: string | undefined, t: Translate): Rich {
  return source === undefined
    ? line
    : [...line, line.length > 1 ? " · " : "\n", link(t("conclusion.source.link"), source)];
}

/** Conclusions in the given order, under a heading for each run of the same meeting and day. */
export function conclusionBlocks(conclusions: readonly ConclusionEntry[], words: ConclusionWords): Block[] {
  const blocks: Block[] = [];
  let open: { key: string; items: Rich[] } | undefined;
  for (const one of conclusions) {
    const key = `${words.format.moment(one.concludedAt, "date", one.concludedAt)} ${one.meeting ?? ""}`;
    if (open?.key !== key) {
      const items: Rich[] = [];
      open = { key, items };
      const day = time(one.concludedAt, "date");
      blocks.push(text(...(one.meeting ? [strong(one.meeting), " · ", day] : [day])), list(items));
    }
    open.items.push(conclusionLine(one, words));
  }
  return blocks;
}
