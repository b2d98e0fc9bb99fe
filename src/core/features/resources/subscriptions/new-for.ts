import type { Language } from "../../../kernel/language/language.ts";
import type { ChoreContext } from "../../../services/chores/each-community.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { loadTerms } from "../../../services/taxonomy/taxonomy.ts";
import { followedQuestion } from "./answering.ts";

/** What is new of what a person's subscriptions with those words want otherwise; "" are no words. */
export interface PerhapsNew {
  readonly person: string;
  readonly words: string;
  readonly resources: readonly string[];
}

/**
 * What is new for each person: what answers the words, too. A question that several follow in one language is asked once, of all that may be
 * new for any of them; what each may not see is left out when they are told.
 */
export async function newFor(at: ChoreContext, rows: readonly PerhapsNew[]): Promise<Map<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  const add = (person: string, ids: Iterable<string>) => {
    const own = found.get(person) ?? new Set();
    for (const id of ids) own.add(id);
    if (own.size > 0) found.set(person, own);
  };
  for (const { person, resources } of rows.filter(({ words }) => words === "")) add(person, resources);
  const terms = await loadTerms(at.db);
  for (const { language, words, followers } of await questionsIn(at, rows)) {
    const asking = { ...at, caller: { language } };
    const question = await followedQuestion(asking, terms, words);
    const whole = await question.answeredBy([...new Set(followers.flatMap(({ resources }) => resources))]);
    for (const { person, resources } of followers)
      add(
        person,
        resources.filter((id) => whole.has(id)),
      );
  }
  return found;
}

async function questionsIn(at: ChoreContext, rows: readonly PerhapsNew[]) {
  const asked = new Map<string, { language: Language; words: string; followers: PerhapsNew[] }>();
  for (const row of rows.filter(({ words }) => words !== "")) {
    const { language } = await preferencesFor(at, row.person);
    const key = `${language} ${row.words}`;
    const one = asked.get(key) ?? { language, words: row.words, followers: [] };
    one.followers.push(row);
    asked.set(key, one);
  }
  return asked.values();
}
