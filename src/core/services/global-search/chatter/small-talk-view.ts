import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, muted, run, text } from "../../../kernel/views/build.ts";
import type { Action, View } from "../../../kernel/views/model.ts";
import { exampleQuestions, plainExamples } from "../examples.ts";
import { mayUse } from "../groups.ts";
import type { SmallTalk } from "./small-talk.ts";

// Who says hello is not to read a menu.
const PRESSES = 3;

/**
 * A short answer to small talk, with three things to press; what was said to others in a channel gets one quiet line. Said
 * openly, its examples are of nothing stored.
 */
export async function smallTalkView(context: Context, kind: SmallTalk): Promise<View> {
  const { t, caller, openly } = context;
  const examples = await (openly ? plainExamples : exampleQuestions)(context);
  const [example] = examples;
  if (kind === "remark" && !caller.direct && example !== undefined)
    return { blocks: [muted(t("talk.aside", { example: example.label }))] };
  const presses = [...offers(context), ...examples, run(t("help.title"), "help", {})].slice(0, PRESSES);
  return { blocks: [text(t(`talk.${kind}`)), actions(...presses)] };
}

/** What is looked for most: a form a kind of thing, and what comes next. */
function offers(context: Context): Action[] {
  const { catalogue, t } = context;
  return declared(catalogue, "search").flatMap(({ lookUp, ahead }) => [
    ...(lookUp && mayUse(context, lookUp.command) ? [ask(t(lookUp.label), lookUp.command, {})] : []),
    ...(ahead && mayUse(context, ahead.command) ? [run(t(ahead.label), ahead.command, {})] : []),
  ]);
}
