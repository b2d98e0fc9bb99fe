import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { mayUse } from "../groups.ts";
import { filledJob } from "./filled-job.ts";
import { jobNamed } from "./named-job.ts";

/** The form that does what a sentence asks for, filled in with what it says of it, or the button that shows it; undefined where it asks for nothing that the caller may do. */
export async function jobView(context: Context, words: string): Promise<View | undefined> {
  const { catalogue, t } = context;
  const named = jobNamed(catalogue, words);
  if (!named || !mayUse(context, named.job.command)) return undefined;
  const command = catalogue.commands.find(({ path }) => path === named.job.command);
  if (!command) return undefined;
  const { shows } = named.job;
  if (shows !== undefined)
    return {
      blocks: [
        text(t("find.job.shows")),
        actions(run(t(shows), command.path, {}, { weight: "primary" }), run(t("help.title"), "help", {})),
      ],
    };
  const begin = ask(t(command.title ?? command.summary), command.path, await filledJob(context, command, named.rest));
  return { blocks: [text(t("find.job")), actions(begin, run(t("help.title"), "help", {}))] };
}
