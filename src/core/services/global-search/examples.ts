import type { Context } from "../../kernel/commands/command.ts";
import { termLabel } from "../taxonomy/taxonomy.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { run } from "../../kernel/views/build.ts";
import type { Action } from "../../kernel/views/model.ts";
import type { SearchGroup } from "./group.ts";
import { groupsOf, mayUse } from "./groups.ts";

// With the words around it, it fits the label of a button on every platform (75 characters).
const TOPIC = 30;

/** Questions that can be asked of everything, as buttons that ask them: in the reader's words, about topics of the community, as far as their role goes. */
export async function exampleQuestions(
  context: Pick<Context, "db" | "community" | "caller" | "t" | "terms" | "catalogue">,
): Promise<Action[]> {
  const groups = groupsOf(context.catalogue);
  const topics = await commonTopics(context, groups);
  return groups.flatMap(({ shownBy, example }, i) => {
    // Each is about a topic of its own, as far as there are some.
    const words = mayUse(context, shownBy) ? example(context.t, topics[i] ?? topics.at(-1)) : undefined;
    return words === undefined ? [] : [run(words, "find", { words })];
  });
}

/** Names of the topics that most things are about, so that an example finds something; the others after them. */
async function commonTopics(
  { db, community, caller, terms }: Pick<Context, "db" | "community" | "caller" | "terms">,
  groups: readonly SearchGroup[],
): Promise<string[]> {
  const keys = await groups.find((group) => group.commonTopics !== undefined)?.commonTopics?.({ db, community });
  const places = new Map(keys?.map((key, i) => [key, i]));
  const topics = (await terms()).filter(({ kind }) => kind === "topic");
  const place = (key: string) => places.get(key) ?? places.size;
  return [...topics]
    .sort((a, b) => place(a.key) - place(b.key))
    .map((term) => truncate(inSentence(termLabel(term, caller.language)), TOPIC));
}

// Labels are written with a capital; inside a sentence only abbreviations keep it.
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
