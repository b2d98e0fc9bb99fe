import { wayIn } from "../../kernel/commands/way-in.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { actions, run, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { exampleQuestions } from "./examples.ts";
import { groupNamed, mayUse } from "./groups.ts";
import { hintsOf } from "./hint.ts";

/**
 * What to say to a question for nothing but a kind of thing that the caller's role may not see: whom it is for, and how to
 * become one of them. It is the same whatever is stored. Undefined for all other questions.
 */
export async function notForRole(context: Context, words: string): Promise<View | undefined> {
  const { t, catalogue } = context;
  const asked = hintsOf(catalogue).only(words);
  if (asked === undefined) return undefined;
  const { heading, shownBy } = groupNamed(catalogue, asked);
  const command = catalogue.commands.find(({ path }) => path === shownBy);
  if (command === undefined || mayUse(context, shownBy)) return undefined;
  const said = t("find.not-for-role", { kind: t(heading), role: t(`role.${command.allow}`) });
  return {
    tone: "warning",
    refusal: "role.least",
    blocks: [
      text(said),
      actions(
        ...(command.allow === "member" ? wayIn(context, catalogue.commands) : []),
        ...(await exampleQuestions(context)),
        run(t("help.title"), "help", {}),
      ),
    ],
  };
}
