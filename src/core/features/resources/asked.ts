import { isCommonWord } from "../../kernel/language/common-words/common-words.ts";
import { type Condition, labelsOf, valuesOf } from "../../services/questions/reading/condition.ts";
import { countriesAlone } from "../../services/questions/conditions/countries.ts";
import { spokenLanguages } from "../../services/questions/conditions/spoken-languages.ts";
import { years } from "../../services/questions/conditions/years.ts";
import type { Question, Recogniser } from "../../services/questions/reading/read-question.ts";
import type { Word } from "../../services/questions/reading/words.ts";
import { understood } from "../../services/questions/understanding.ts";
import type { LabelTerm } from "../../services/search/search.ts";
import type { Db } from "../../services/store/store.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import { resourceKinds } from "./kind-names.ts";

/** What questions for resources may ask for, besides topics and words. */
const conditionsIn = (now: Date): readonly Recogniser[] => [
  resourceKinds,
  countriesAlone,
  spokenLanguages("language"),
  years(now.getUTCFullYear()),
];

/** A question for resources, as it was understood. */
export interface Asked {
  readonly question: Question;
  readonly conditions: readonly Condition[];
  readonly excluded: readonly LabelTerm[];
  /** For the ranking. */
  readonly words: string;
  /** Words of the rest that name something. */
  readonly telling: readonly Word[];
  /** ISO codes of the countries that it names. */
  readonly countries: readonly string[];
}

/** Reads what the words of a question ask for. */
export async function readAsked(db: Db, text: string, terms: readonly Term[], now: Date): Promise<Asked> {
  const question = await understood(db, text, { recognisers: conditionsIn(now), terms, tells });
  const conditions = question.conditions.filter(({ excluded }) => !excluded);
  const said = conditions.filter(({ words }) => words.length > 0).map(({ typed }) => typed);
  return {
    question,
    conditions,
    excluded: question.conditions.filter(({ excluded }) => excluded).flatMap(labelsOf),
    words: [question.rest(), ...said].join(" ").trim(),
    telling: question.words.filter((word) => word.literal || tells(word)),
    countries: conditions.flatMap((one) => valuesOf(one, "country")),
  };
}

/** Whether a word names something that a resource may have. */
const tells = ({ folded }: Word): boolean => folded.length > 1 && !isCommonWord(folded);
