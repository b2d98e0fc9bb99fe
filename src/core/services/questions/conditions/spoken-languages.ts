import { countryAdjectives } from "../../../kernel/language/country-adjectives/country-adjectives.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { SPOKEN_LANGUAGES, spokenLanguageName } from "../../../kernel/language/spoken-languages.ts";
import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import type { RecognisedStretch } from "../reading/condition.ts";
import { type LexiconEntry, type NameLexicon, lexicon, type NameSpan } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";
import type { Word } from "../reading/words.ts";

/** What a language is called besides its name in the languages of the interface, and what those who speak it are called. */
const OTHER_NAMES = `
  es castellano castellana castilian castelhano castelhana castillan hispanohablante hispanohablantes hispanoparlante hispanoparlantes
    hispanophone hispanophones hispanofono hispanofonos
  en anglophone anglophones anglofono anglofonos angloparlante angloparlantes
  fr francophone francophones francofono francofonos francofona francofonas francoparlante francoparlantes
  pt lusophone lusophones lusofono lusofonos lusofona lusofonas lusohablante lusohablantes brasilero
  ar arabe arabic arabophone arabophones
  ht creole kreyol criollo_haitiano creole_haitien haitian_creole crioulo_haitiano creolophone
  gn guarani avanee
  qu quechua quichua kichwa quechuahablante runasimi
  ay aymara aimara
  zh chinese mandarin chino chinois chines
  ru russian ruso russo russe russophone
  de german aleman alemao allemand germanophone`;

const SPEAKS = wordSet(`
  speak speaks speaking speaker speakers spoken fluent fluently
  habla hablan hable hablen hablando hablante hablantes domina dominan
  fala falam fale falem falando falante falantes
  parle parlent parlant parlants locuteur locuteurs locutrice`);
const IN = wordSet("in en em");
const OR = wordSet("or o ou");

let known: NameLexicon<string> | undefined;

/** Languages by their names where it is said that somebody speaks them or something is in them ("in French"), and wherever no country is called so ("Quechua"). */
export const spokenLanguages =
  (name: "speaks" | "language"): Recogniser =>
  (words) => {
    known ??= lexicon(entries());
    const named = known.find(words);
    return joinedByOr(
      words,
      named.flatMap((one) => asked(words, one, named)),
    ).map(({ from, to, value }): RecognisedStretch => {
      return { from, to, meaning: { name, values: value }, asWords: false };
    });
  };

/** The stretch by which a language is asked for; none where its name may be a country's adjective. */
function asked(
  words: readonly Word[],
  { from, to, value }: NameSpan<string>,
  all: readonly NameSpan<string>[],
): NameSpan<string[]>[] {
  const start = leading(words, from);
  if (start < from) return [{ from: start, to, value: [value] }];
  if (SPEAKS.has(words[to]?.folded ?? "")) return [{ from, to: to + 1, value: [value] }];
  const before = words[from - 1]?.folded ?? "";
  const next = words[to]?.folded;
  if (IN.has(before) && (next === undefined || onlyJoins(next))) return [{ from: from - 1, to, value: [value] }];
  // "English or French": the second goes as the first.
  const first = all.find((one) => one.to === from - 1);
  if (first !== undefined && onlyJoins(before) && asked(words, first, []).length > 0)
    return [{ from, to, value: [value] }];
  return own(words, from, to) ? [{ from, to, value: [value] }] : [];
}

/** Where "speaks" stands before the name, with an article or "fluent" between them; the name's own place where it does not. */
function leading(words: readonly Word[], from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const word = words[at]?.folded ?? "";
    if (SPEAKS.has(word)) return at;
    if (!onlyJoins(word)) return from;
  }
  return from;
}

const own = (words: readonly Word[], from: number, to: number): boolean =>
  !countryAdjectives().has(
    words
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(" "),
  );

/** Languages with "or" between them as one, of which any will do. */
function joinedByOr(words: readonly Word[], spans: readonly NameSpan<string[]>[]): NameSpan<readonly string[]>[] {
  const joined: NameSpan<readonly string[]>[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && last.to === span.from - 1 && OR.has(words[last.to]?.folded ?? ""))
      joined[joined.length - 1] = { from: last.from, to: span.to, value: [...last.value, ...span.value] };
    else joined.push(span);
  }
  return joined;
}

function entries(): LexiconEntry<string>[] {
  const others = OTHER_NAMES.trim()
    .split(/\n(?= {2}\S)/u)
    .flatMap((line) => {
      const [code = "", ...names] = line.trim().split(/\s+/u);
      return names.map((name) => ({ name: name.replaceAll("_", " "), value: code }));
    });
  const names = SPOKEN_LANGUAGES.flatMap((code) =>
    LANGUAGES.map((own) => ({ name: spokenLanguageName(own, code), value: code })),
  );
  return [...names, ...others];
}
