import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { em, link, list, strong, text, time } from "../../kernel/views/build.ts";
import type { Block, Rich } from "../../kernel/views/model.ts";
import type { ConclusionEntry } from "./conclusion.ts";

/** In whose words conclusions are shown: dates and countries by `format`, labels of topics and pillars by `term`. */
export interface ConclusionWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

/** A conclusion as one item of a list: its text, what it is about, who recorded it and from which message. Meeting and date are the heading's. */
export function conclusionLine(conclusion: ConclusionEntry, { t, format, term }: ConclusionWords): Rich {
  const { text: said, topic, pillar, country, author, source } = conclusion;
  const about = [topic ?? pillar].filter((key) => key !== undefined).map(term);
  const facts = [...about, ...(country ? [format.country(country)] : []), ...(author ? [author] : [])];
  return withSource(facts.length === 0 ? [said] : [said, "\n", em(facts.join(" · "))], source, t);
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
