import type { Context } from "../../kernel/commands/command.ts";
import { termLabel } from "../taxonomy/taxonomy.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { run } from "../../kernel/views/build.ts";
import type { Action } from "../../kernel/views/model.ts";
import { groupsOf, mayUse } from "./groups.ts";

// With the words around it, it fits the label of a button on every platform (75 characters).
const TOPIC = 30;

/** Questions that can be asked of everything, as buttons that ask them: in the reader's words, about topics that the caller may see most of, as far as their role goes. */
export async function exampleQuestions(context: Pick<Context, "db" | "community" | "now"> & Asked): Promise<Action[]> {
  return about(context, await commonTopics(context));
}

/** The same about topics of the community's taxonomy alone: they tell nothing of what is stored. */
export async function plainExamples(context: Asked): Promise<Action[]> {
  return about(context, []);
}

/** What examples are worded with. */
type Asked = Pick<Context, "caller" | "t" | "terms" | "catalogue">;

/** Questions about those topics, by their keys, and others of the taxonomy after them. */
async function about(context: Asked, keys: readonly string[]): Promise<Action[]> {
  const { catalogue, t, terms } = context;
  const places = new Map(keys.map((key, i) => [key, i]));
  const place = (key: string) => places.get(key) ?? places.size;
  const topics = (await terms())
    .filter(({ kind }) => kind === "topic")
    .sort((a, b) => place(a.key) - place(b.key))
    .map((term) => truncate(inSentence(termLabel(term, t.language)), TOPIC));
  return groupsOf(catalogue).flatMap(({ shownBy, example }, i) => {
    // Each is about a topic of its own, as far as there are some.
    const words = mayUse(context, shownBy) ? example(t, topics[i] ?? topics.at(-1)) : undefined;
    return words === undefined ? [] : [run(words, "find", { words })];
  });
}

/** The keys of the topics that most things are about, so that an example finds something. */
async function commonTopics({
  db,
  community,
  now,
  catalogue,
}: Pick<Context, "db" | "community" | "now" | "catalogue">): Promise<readonly string[]> {
  const group = groupsOf(catalogue).find(({ commonTopics: has }) => has !== undefined);
  return (await group?.commonTopics?.({ db, community, now })) ?? [];
}

// Labels are written with a capital; inside a sentence only abbreviations keep it.
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
