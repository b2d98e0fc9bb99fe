import { muted, item, items, run, strong, text } from "../../../kernel/views/build.ts";
import type { Action, Input, Item, Part } from "../../../kernel/views/model.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { ContactWords } from "../contact-labels.ts";
import type { Coverage, TopicCoverage } from "./coverage.ts";
import { legend } from "./marks.ts";

// A line of a list is read at a glance.
const LINE = 64;

type Words = Pick<ContactWords, "t" | "format">;

/** Topics with how many countries cover each, what is covered best first, in pages; for whoever may see which, with the countries that do not, and the way to each topic. */
export function coverageList(
  coverage: Coverage,
  at: number,
  input: Input,
  words: Words,
  which: boolean,
): { readonly blocks: Part[]; readonly turns: Action[] } {
  const { t } = words;
  const page = pageOf(coverage.topics.toSorted(bestFirst), at, "contact coverage", input, t);
  return {
    blocks: [
      text(totalWords(coverage, words)),
      muted(which ? legend(t) : t("contact.coverage.yours")),
      items(...page.shown.map((one) => entryOf(one, coverage, words, which ? input : undefined))),
      ...page.where,
    ],
    turns: page.turns,
  };
}

/** What there is, and then what is missing; of equals, their order. */
const bestFirst = ({ count: a }: TopicCoverage, { count: b }: TopicCoverage): number =>
  b.named + b.doubtful - a.named - a.doubtful || b.named - a.named;

/** "18 countries, 30 topics: 120 points of contact, 40 of them to be confirmed." */
export function totalWords({ countries, topics }: Coverage, { t }: Words): string {
  const doubtful = topics.reduce((sum, { count }) => sum + count.doubtful, 0);
  const points = topics.reduce((sum, { count }) => sum + count.named, doubtful);
  return t("contact.coverage.total", { countries: countries.length, topics: topics.length, points, doubtful });
}

function entryOf(one: TopicCoverage, { countries }: Coverage, words: Words, input: Input | undefined): Item {
  const { t, format } = words;
  const { topic, label, cells, count } = one;
  const of = t("contact.coverage.of", { count: count.named + count.doubtful, total: countries.length });
  const doubtful = count.doubtful === 0 ? [] : [t("contact.coverage.doubts", { count: count.doubtful })];
  const lines = [[of, ...doubtful].join(" · ")];
  if (input === undefined) return item([strong(label), ...lines.map((line) => `\n${line}`)]);
  const gaps = countries.filter((_, i) => cells[i]?.standing === "known" || cells[i]?.standing === "nobody");
  const none = format.all(gaps.map((code) => format.country(code)));
  if (gaps.length > 0) lines.push(truncate(t("contact.coverage.none", { countries: none }), LINE, { at: "word" }));
  return item(
    [strong(label), ...lines.map((line) => `\n${line}`)],
    showButton(t, label, "contact coverage", { ...input, topic }),
  );
}

/** The way to the picture. */
export const pictureButton = (input: Input, { t }: Words): Action =>
  run(t("contact.coverage.picture"), "contact coverage", { ...input, format: "png" });
