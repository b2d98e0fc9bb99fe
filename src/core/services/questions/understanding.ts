import { foldedWords } from "../../kernel/text/fold.ts";
import { termsOfWords } from "../search/question/query-words.ts";
import type { Db } from "../store/store.ts";
import type { Term } from "../taxonomy/taxonomy.ts";
import { topicNames, topicWords } from "./conditions/topics.ts";
import { type Question, readQuestion, type Recogniser } from "./reading/read-question.ts";

type TopicsOf = ReturnType<typeof topicNames>;

// Made once for each taxonomy that is loaded: names are stemmed by the database, which takes some milliseconds.
const vocabularies = new WeakMap<readonly Term[], TopicsOf>();

/**
 * Reads what a question asks for among topics of the taxonomy and what its kind of thing declares. Of two that mean the
 * same words, that of the kind stands first.
 */
export async function understood(
  db: Db,
  text: string,
  { recognisers, terms }: { readonly recognisers: readonly Recogniser[]; readonly terms: readonly Term[] },
): Promise<Question> {
  const topics = await vocabularyOf(db, terms);
  const stems = await termsOfWords(db, [...new Set(foldedWords(text))]);
  return readQuestion(text, [...recognisers, topics((word) => stems.get(word) ?? [])]);
}

async function vocabularyOf(db: Db, terms: readonly Term[]): Promise<TopicsOf> {
  const before = vocabularies.get(terms);
  if (before !== undefined) return before;
  const stems = await termsOfWords(db, topicWords(terms));
  const made = topicNames(terms, (word) => stems.get(word) ?? []);
  vocabularies.set(terms, made);
  return made;
}
