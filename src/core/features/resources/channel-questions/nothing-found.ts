import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { withoutOption } from "../../../kernel/commands/without-option.ts";
import { isCommonWord } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import { withWords } from "../../../kernel/text/words-in-text.ts";
import { actions, ask, run, text } from "../../../kernel/views/build.ts";
import type { Action, View } from "../../../kernel/views/model.ts";
import { relaxedQueries, relaxedQueryActions } from "../../../kernel/views/relaxed-queries.ts";
import { missingNote } from "../../../services/search/missing-note.ts";
import { askButtons } from "./ask-button.ts";
import type { ResourceKind } from "../resource.ts";
import type { FindResources, ResourceQuestion } from "../finding/found-resources.ts";

/** What is known of a question that nothing answers. */
interface NothingFound {
  readonly kind: ResourceKind | undefined;
  readonly tell: readonly Action[];
  /** The words that nothing has. */
  readonly missing: readonly string[];
}

/** What is said where nothing answers a question: which of its words nothing has, and how less is asked for, or somebody. */
export async function nothingFound(
  context: Context,
  question: ResourceQuestion,
  find: FindResources,
  { kind, tell, missing }: NothingFound,
): Promise<View> {
  const { caller, t } = context;
  const { words, ...options } = question;
  const wider = await relaxedQueries({ ...question }, async (without) =>
    "words" in without ? (await find({ ...(without as Omit<ResourceQuestion, "words">), words })).ids.length : 0,
  );
  const next: Action[] = relaxedQueryActions(wider, "resource find", withoutOption("resource find", t));
  if (next.length === 0) next.push(ask(t("resource.find.form"), "resource find", { words, ...options }));
  // Without what nothing has, there may be too much, which whoever asks sees.
  const left = wordsWithout(words, missing);
  const condition = missing.join(", ");
  if (left !== "")
    next.unshift(run(t("list.without.condition", { condition }), "resource find", { ...question, words: left }));
  next.push(...(await askButtons(context, question, kind)), ...tell);
  if (atLeast(caller.role, "member")) next.push(ask(t("resource.find.suggest"), "resource add", {}));
  return {
    title: t("resource.find.title", { total: 0 }),
    blocks: [text(t("resource.find.nothing")), ...(left === "" ? [] : missingNote(t, missing)), actions(...next)],
  };
}

/** What else is asked for; "" where that is no more than words of every day, or all of it is somewhere. */
function wordsWithout(words: string, missing: readonly string[]): string {
  const lacking = new Set(missing.flatMap((word) => foldedWords(word)));
  if (lacking.size === 0) return "";
  const left = withWords(words, ({ typed, folded }) => (lacking.has(folded) ? "" : typed));
  return foldedWords(left).every(isCommonWord) ? "" : left.replaceAll(/\s+/gu, " ").trim();
}
