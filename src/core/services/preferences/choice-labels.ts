import type { Context } from "../../kernel/commands/command.ts";
import { termLabel } from "../taxonomy/taxonomy.ts";

/** What choices are worded with. */
export interface ChoiceWords extends Pick<Context, "t" | "format"> {
  /** A topic as the reader calls it, by its key; where only the community's choices are worded, which name none, it is left out. */
  readonly topic?: (key: string) => string;
}

/** Words for a person's choices: topics are called as the community's taxonomy has them. */
export async function choiceWords({ t, format, terms }: Pick<Context, "t" | "format" | "terms">): Promise<ChoiceWords> {
  const topics = new Map(
    (await terms()).flatMap((term) => (term.kind === "topic" ? [[term.key, termLabel(term, format.language)]] : [])),
  );
  return { t, format, topic: (key) => topics.get(key) ?? key };
}
