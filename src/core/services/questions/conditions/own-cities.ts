import { isCommonWord, onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import type { RecognisedStretch } from "../reading/condition.ts";
import type { Question, Recogniser } from "../reading/read-question.ts";
import { type Word, wordsOf } from "../reading/words.ts";
import { cities, isLed, spellingsOf } from "./cities.ts";
import { countries } from "./countries.ts";

/** A city in which something is, by what it goes (cityKey), as it is written, and the ISO codes of its countries: two may have one of that name. */
export interface City {
  readonly key: string;
  readonly name: string;
  readonly countries: readonly string[];
}

/** A stretch of a question that is a city, if there is one that goes by one of the keys. */
export interface MaybeCity {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
  /** The word, where it is one: it may be somebody's name as well. */
  readonly name?: string;
  /** Whether what stands before it says that it is a place. */
  readonly led: boolean;
}

/** A stretch of a question that is one, and whether somebody is called so, too: then whoever has the word is not meant. */
export interface FoundCity extends Pick<MaybeCity, "from" | "to"> {
  readonly cities: readonly City[];
  readonly isName: boolean;
}

// "Santa Cruz de la Sierra" has three words that name something.
const MOST_TELLING = 3;
const MOST_WORDS = 6;
// A question of more is a text, and would only be slow.
const MOST_STRETCHES = 60;
const ARTICLES = wordSet("la el los las le les o a os as");
// Points of the compass, which join words in other languages: "Ciudad del Este".
const COMPASS = wordSet("este sur");

/** The stretches of a question that may be a city: whatever is read as something else is none, but for places. */
export function maybeCities({ text, conditions }: Pick<Question, "text" | "conditions">): MaybeCity[] {
  const words = wordsOf(text);
  const others = conditions.filter(({ meanings }) => meanings.some(({ name }) => name !== "country"));
  const isFree = ({ from, to, literal }: Word) =>
    !literal && !others.some(({ spans }) => spans.some((span) => span.from < to && from < span.to));
  // "Guatemala" is the country.
  const isCountry = new Set(countries(words).map(({ from, to }) => `${from} ${to}`));
  const found = words.flatMap((_, from) =>
    lengthsAt(text, words, from, isFree)
      .filter((to) => !isCountry.has(`${from} ${to}`))
      .map((to) => maybe(words, from, to)),
  );
  return found.slice(0, MOST_STRETCHES);
}

/** Where stretches end that begin there and may be a name: at a word that names something, and not only what is said every day. */
function lengthsAt(text: string, words: readonly Word[], from: number, isFree: (word: Word) => boolean): number[] {
  const run = runFrom(text, words, from, isFree);
  const tells = run.map(({ folded }, at) => !onlyJoins(folded) || (at > 0 && COMPASS.has(folded)));
  const names = run.findIndex(({ folded }, at) => tells[at] === true && !isCommonWord(folded) && folded.length > 1);
  return run.flatMap((_, at) => {
    const telling = tells.slice(0, at + 1).filter((one) => one).length;
    return tells[at] === true && names >= 0 && names <= at && telling <= MOST_TELLING ? [from + at + 1] : [];
  });
}

/** The words from there on that stand close together, and that nothing else was read of. */
function runFrom(text: string, words: readonly Word[], from: number, isFree: (word: Word) => boolean) {
  const run = words.slice(from, from + MOST_WORDS);
  const first = run[0]?.folded ?? "";
  if (onlyJoins(first) && !ARTICLES.has(first)) return [];
  const isApart = (word: Word, at: number) => !/^[\s'’-]*$/u.test(text.slice(run[at - 1]?.to ?? word.from, word.from));
  const end = run.findIndex((word, at) => !isFree(word) || isApart(word, at));
  return end < 0 ? run : run.slice(0, end);
}

function maybe(words: readonly Word[], from: number, to: number): MaybeCity {
  const own = words.slice(from, to).map(({ folded }) => folded);
  const [word = ""] = own;
  const isOne = to - from === 1;
  return { from, to, keys: spellingsOf(own.join("-")), led: isLed(words, from), ...(isOne ? { name: word } : {}) };
}

/** Cities where a question has them; one of none of the countries that it names stands for its own: "Asunción and Brazil". Others that are known stand for their countries. */
export const citiesAt =
  (found: readonly FoundCity[]): Recogniser =>
  (words) => {
    const named = countries(words).flatMap(({ meaning }) => meaning.values);
    const own = found.map(({ from, to, isName, cities: some }): RecognisedStretch => {
      const within = [...new Set(some.flatMap((one) => one.countries))];
      const isElsewhere = named.length > 0 && within.length > 0 && !within.some((code) => named.includes(code));
      const wider = { name: "country", values: within };
      const meaning = {
        ...{ name: "city", values: some.map(({ key }) => key) },
        called: Object.fromEntries(some.map(({ key, name }) => [key, name])),
        ...(within.length > 0 ? { wider } : {}),
      };
      return { from, to, meaning: isElsewhere ? wider : meaning, asWords: !isName };
    });
    const isOwn = (one: RecognisedStretch) => own.some(({ from, to }) => from <= one.from && one.to <= to);
    return [...own, ...cities(words).filter((one) => !isOwn(one))];
  };
