import type { Context } from "../../kernel/commands/command.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { sql } from "../store/store.ts";
import { termLabel } from "../taxonomy/taxonomy.ts";
import { cut } from "../../kernel/text/text.ts";
import { run } from "../../kernel/views/build.ts";
import type { Action } from "../../kernel/views/model.ts";

// With the words around it, it fits Slack's buttons (75 characters: https://docs.slack.dev/reference/block-kit/block-elements/button-element).
const TOPIC = 30;

/** Questions that can be asked of everything, as buttons that ask them: in the reader's words, about topics of the community, as far as their role goes. */
export async function exampleQuestions(context: Pick<Context, "db" | "community" | "caller" | "t" | "terms">): Promise<Action[]> {
  const { caller, t } = context;
  const [first, second = first, third = second] = await commonTopics(context);
  const member = atLeast(caller.role, "member");
  const questions = [
    ...(member && first !== undefined ? [t("find.example.who", { topic: first })] : []),
    ...(second === undefined ? [] : [t("find.example.law", { topic: second })]),
    ...(member && third !== undefined ? [t("find.example.what", { topic: third })] : []),
    ...(member ? [t("find.example.when")] : []),
  ];
  return questions.map((words) => run(words, "find", { words }));
}

/** Names of the topics that most points of contact are named for, so that an example finds something; the others after them. */
async function commonTopics({ db, community, caller, terms }: Pick<Context, "db" | "community" | "caller" | "terms">): Promise<string[]> {
  const rows = await db.$queryRaw<{ key: string }[]>(sql`
    select topic_key as key from point_of_contact where community_id = ${community.id} group by topic_key order by count(*) desc, topic_key limit 3`);
  const places = new Map(rows.map(({ key }, i) => [key, i]));
  const topics = (await terms()).filter(({ kind }) => kind === "topic");
  const place = (key: string) => places.get(key) ?? rows.length;
  return [...topics].sort((a, b) => place(a.key) - place(b.key)).map((term) => cut(inSentence(termLabel(term, caller.language)), TOPIC));
}

// Labels are written with a capital; inside a sentence only abbreviations keep it.
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
