import type { Sql } from "../store/store.ts";
import { foldedWords } from "../../kernel/text/fold.ts";
import type { Asking } from "../glossary/wordings.ts";

import type { FiledAs, Hit, LabelTerm, Search, SearchResult } from "../search/search.ts";
import type { Term } from "../taxonomy/taxonomy.ts";
import { isMetByNow, narrowedBy } from "./asking/by-now.ts";
import type { UnderstoodQuestion } from "./asking/asked.ts";
import type { Declared } from "./asking/declared.ts";
import { mayBeSlips } from "./asking/may-be-slips.ts";
import { readAsked } from "./asking/read-asked.ts";
import { type WordingsKnown, searchesFor } from "./asking/searches.ts";
import { type Condition, labelsOf } from "./reading/condition.ts";
import type { Recogniser } from "./reading/read-question.ts";
import { type Behind, type Nearest, nearestTo, type Relaxed, relaxed } from "./relaxing.ts";

export type { UnderstoodQuestion } from "./asking/asked.ts";
export type { Asking } from "../glossary/wordings.ts";
export type { Declared } from "./asking/declared.ts";

/** What must hold besides what a question says: by options of a command. */
export interface Besides {
  readonly labels?: readonly LabelTerm[];
  /** A condition on `p.doc`, as of Search. */
  readonly narrow?: Sql;
}

/** How questions for one kind of thing are answered, in one transaction. */
export interface Asker {
  /** What a question asks for; `own`: conditions that only the community has, by name. */
  read(text: string, own?: readonly Recogniser[]): Promise<UnderstoodQuestion>;
  /** What meets those conditions. `leniently`: by what labels are called in part, and by what words are slips of. */
  search(
    asked: UnderstoodQuestion,
    conditions: readonly Condition[],
    besides?: Besides & { readonly leniently?: true },
  ): Promise<SearchResult>;
  /** In which fields of things that the caller may see terms stand that a question does not ask for: read of the index together with what it does. */
  filed(asked: UnderstoodQuestion, besides: Pick<Besides, "labels">, terms: readonly string[]): Promise<FiledAs>;
  /** What words are probably slips of, where nothing has them. */
  slips(words: string): Promise<SearchResult["corrected"]>;
  /** What answers it: what meets all conditions; where nothing does, what meets most of them. */
  ask(asked: UnderstoodQuestion, besides?: Besides): Promise<Findings>;
  /** What comes closest behind what was found, where that meets all conditions and is little. */
  nearest(asked: UnderstoodQuestion, besides: Besides, behind: Omit<Behind, "most">): Promise<Nearest>;
}

// Behind what answers a question a few ways to ask for less are tried.
const MOST_BEHIND = 6;

/** What was found, best first. */
export interface Findings extends Omit<Relaxed, "found"> {
  readonly hits: readonly Hit[];
  readonly corrected: SearchResult["corrected"];
  /** Words, as they were typed and but for those of conditions, that nothing has. */
  readonly missing: readonly string[];
  /** Whether its conditions were to be met; else they only ranked, but for those that are met by what a thing is by now. */
  readonly applied: boolean;
  /** Those, as far as they were not left out, and what was excluded in the same way. */
  readonly byNow: readonly Condition[];
}

/**
 * Answers questions for one kind of thing among those the caller may know of: reads what they ask for, looks that up as it is
 * said in any language, and asks for less where nothing meets all. A question is read once, and so is the index for its words; with a
 * `glossary`, askers for several kinds find out once how its words are also said.
 */
export function askerFor(context: Asking, terms: readonly Term[], declared: Declared, glossary?: WordingsKnown): Asker {
  const searches = searchesFor(context, terms, declared, glossary);
  const { byNow = {} } = declared;
  const isByNow = isMetByNow(byNow);
  const excludedIn = ({ question }: UnderstoodQuestion) => question.conditions.filter(({ excluded }) => excluded);
  const meantBeside = (asked: UnderstoodQuestion, filed: readonly Condition[]) =>
    filed.length === 0 ? [] : (declared.means?.(asked) ?? []);
  const searchFor = (asked: UnderstoodQuestion): Search =>
    asked.telling.length + asked.conditions.length < 2 ? searches.alone : searches.plainly;
  /** What is looked up for a question under those conditions. */
  const soughtBy = (asked: UnderstoodQuestion, conditions: readonly Condition[], labels: readonly LabelTerm[]) => {
    const filed = conditions.filter((one) => !one.excluded && !isByNow(one));
    const isOnlyByNow = conditions.length > filed.length && filed.length + labels.length === 0 && asked.words === "";
    const all = asked.excludesOnly || isOnlyByNow ? declared.everything : undefined;
    const others = all === undefined ? [] : [{ labels: all }];
    const meant = meantBeside(asked, filed);
    return {
      words: asked.words,
      conditions: [...optionsOf(labels), ...filed.map(met), ...others, ...meant],
      without: [...asked.excluded, ...excludedAmong(conditions)],
    };
  };
  const search: Asker["search"] = async (asked, conditions, { labels = [], narrow, leniently } = {}) => {
    const use = leniently === true ? searches.leniently : searchFor(asked);
    const found = await use(
      soughtBy(asked, conditions, labels),
      narrowedBy(byNow, [...conditions, ...excludedIn(asked)], narrow),
    );
    // What only is as the options say, and has none of the words, is not meant.
    const some =
      conditions.length > 0 || asked.words === "" || asked.excludesOnly
        ? found.hits
        : found.hits.filter(({ why }) => why.length > 0);
    return { ...found, hits: some };
  };
  const ranking = (one: Condition) => ({ labels: labelsOf(one), boost: declared.boost?.(one) ?? 1 });
  /** What has most of the question, and nothing of what it excludes; what it asks for only ranks. */
  const described = (asked: UnderstoodQuestion, { labels = [], narrow }: Besides) => {
    const { all, excluded, conditions } = asked;
    return searches.plainly(
      {
        words: all,
        conditions: [
          ...optionsOf(labels),
          ...conditions.filter((one) => !isByNow(one)).map(ranking),
          ...(declared.prefers?.(asked) ?? []),
        ],
        without: excluded,
      },
      narrowedBy(byNow, excludedIn(asked), narrow),
    );
  };
  /** The same, of what meets by now what it asks for; where nothing does, of all, and that is said. */
  const describedByNow = async (asked: UnderstoodQuestion, besides: Besides): Promise<Relaxed> => {
    const dropped = asked.conditions.filter(isByNow);
    const narrow = narrowedBy(byNow, dropped, besides.narrow);
    const found = await described(asked, { ...besides, ...(narrow ? { narrow } : {}) });
    if (dropped.length === 0 || found.hits.length > 0) return { found, dropped: [], steps: [] };
    return { found: await described(asked, besides), dropped, steps: [dropped] };
  };
  const applied = async (asked: UnderstoodQuestion, besides: Besides): Promise<Relaxed> => {
    const { conditions, telling } = asked;
    const found = await relaxed(conditions, (some) => search(asked, some, besides), declared.relaxing);
    if (declared.beyond === undefined || conditions.length === 0 || telling.length === 0) return found;
    const meant = await declared.beyond(asked, found.found, () => described(asked, besides));
    return meant === undefined ? found : { found: meant, dropped: conditions, steps: [conditions] };
  };
  const ask: Asker["ask"] = async (asked, besides = {}) => {
    const describes = declared.describes?.(asked) === true;
    const { found, ...rest } = describes ? await describedByNow(asked, besides) : await applied(asked, besides);
    const lacking = missingIn(found, asked);
    const empty = found.hits.length === 0;
    const slipped = declared.corrects
      ? empty || (lacking.length > 0 && (!describes || mayBeSlips(asked, found.hits)))
      : empty && asked.conditions.length === 0;
    const wider = slipped ? await search(asked, empty ? [] : asked.conditions, { ...besides, leniently: true }) : found;
    const used = wider.hits.length === 0 ? found : wider;
    return {
      ...rest,
      hits: used.hits,
      corrected: correctedIn(used, asked),
      missing: missingIn(used, asked),
      applied: !describes,
      byNow: asked.question.conditions.filter((one) => isByNow(one) && !rest.dropped.includes(one)),
    };
  };
  return {
    read: (text, own = []) =>
      readAsked(context.db, text, terms, { ...declared, conditions: [...declared.conditions, ...own] }),
    search,
    filed: (asked, { labels = [] }, terms) => searchFor(asked).filed(soughtBy(asked, asked.conditions, labels), terms),
    slips: (words) => searches.leniently.slips(words),
    ask,
    nearest: (asked, besides, behind) => {
      const { ways, ...relaxing } = declared.relaxing;
      // Who asks for what is verified has no use for what is not.
      const kept: typeof ways = (all) =>
        ways(all).map((group) => group.filter(({ dropped }) => !dropped.some(isByNow)));
      return nearestTo(
        asked.conditions,
        (some) => search(asked, some, besides),
        { ...relaxing, ways: kept },
        { ...behind, most: MOST_BEHIND },
      );
    },
  };
}

const excludedAmong = (conditions: readonly Condition[]) =>
  conditions.filter(({ excluded }) => excluded).flatMap(labelsOf);

const optionsOf = (labels: readonly LabelTerm[]) => labels.map((label) => ({ labels: [label] }));

const met = (one: Condition) => ({ labels: labelsOf(one), words: one.words });

const isWordOf =
  ({ question }: UnderstoodQuestion) =>
  (typed: string): boolean =>
    question.words.some(({ folded }) => foldedWords(typed).includes(folded));

/** What a condition explains is no slip. */
const correctedIn = ({ corrected }: SearchResult, asked: UnderstoodQuestion): SearchResult["corrected"] =>
  corrected.filter(({ typed }) => isWordOf(asked)(typed));

/** Words of the question, but for those of conditions, that nothing has. */
const missingIn = ({ missing }: SearchResult, asked: UnderstoodQuestion): string[] => missing.filter(isWordOf(asked));
