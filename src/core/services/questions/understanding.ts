import { foldedWords } from "../../kernel/text/fold.ts";
import { termsOfWords } from "../search/question/query-words.ts";
import { tokens } from "../search/words/tokens.ts";
import type { Db } from "../store/store.ts";
import type { Term } from "../taxonomy/taxonomy.ts";
import { topicNames, topicWords } from "./conditions/topics.ts";
import type { Word } from "./reading/words.ts";
import { type Question, readQuestion, type Recogniser } from "./reading/read-question.ts";

type TopicsOf = ReturnType<typeof topicNames>;

// Made once for each taxonomy that is loaded: names are stemmed by the database, which takes some milliseconds.
const vocabularies = new WeakMap<readonly Term[], TopicsOf>();

/** What may be asked for of one kind of thing, in the taxonomy of a community. */
export interface KindUnderstanding {
  readonly recognisers: readonly Recogniser[];
  readonly terms: readonly Term[];
  /** Whether a word names something that the kind may have, alone. */
  readonly tells: (word: Word, text: string) => boolean;
}

/**
 * Reads what a question asks for among topics of the taxonomy and what its kind of thing declares. Words of every day name a
 * topic only where nothing else is asked about: "mail trafficking contact" and "who is there for mail", but not "Ana's mail".
 */
export async function understood(
  db: Db,
  text: string,
  { recognisers, terms, tells }: KindUnderstanding,
): Promise<Question> {
  const topics = await vocabularyOf(db, terms);
  // With those of the words as they were typed, which whoever looks them up asks for next.
  const stems = await termsOfWords(db, [...new Set([...foldedWords(text), ...lowerWords(text)])]);
  const read = (everyday: boolean) =>
    readQuestion(text, [
      ...recognisers,
      topics(
        (word) => stems.get(word) ?? [],
        (word) => everyday || tells(word, text),
      ),
    ]);
  const question = read(false);
  const isAbout = question.conditions.some((one) => !ASIDES.has(one.meanings[0]?.name ?? ""));
  return isAbout || question.words.some((word) => tells(word, text)) ? question : read(true);
}

const lowerWords = (text: string): string[] =>
  tokens(text).flatMap(({ form, lower }) => (form === "exact" ? [] : [lower]));

// They say where or which, and not what about.
const ASIDES = new Set([
  "country",
  "city",
  "poc",
  "language",
  "year",
  "kind",
  "now",
  "available",
  "urgent",
  "status",
  "verified",
  "collection",
]);

async function vocabularyOf(db: Db, terms: readonly Term[]): Promise<TopicsOf> {
  const before = vocabularies.get(terms);
  if (before !== undefined) return before;
  const stems = await termsOfWords(db, topicWords(terms));
  const made = topicNames(terms, (word) => stems.get(word) ?? []);
  vocabularies.set(terms, made);
  return made;
}
