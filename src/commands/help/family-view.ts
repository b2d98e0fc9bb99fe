import type { Command, Context } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { optionsOf } from "../../core/kernel/options/options.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { actions, ask, list, run } from "../../core/kernel/views/build.ts";
import type { Action, Input, View } from "../../core/kernel/views/model.ts";
import { familyName, openIn } from "./families.ts";

/** How many commands of a family have a button: its most used ones, which stand first. */
export const MOST_USED = 5;

/** The commands that begin with a word, or are shown with those: the five most used, each with a button, or all. */
export function familyView(context: Context, family: string, all: boolean): View {
  const { t } = context;
  const open = openIn(context, family);
  if (open.length === 0)
    return refuse("command.unknown", { typed: truncate(family, 60), command: commandLine("help") });
  const shown = all ? open : open.slice(0, MOST_USED);
  const buttons = all ? [] : shown.map((c) => begin(c, context));
  const more =
    shown.length < open.length
      ? [run(t("help.all", { count: open.length }), "help", { command: family, all: true })]
      : [];
  return {
    title: familyName(context, family),
    blocks: [
      list(shown.map((c) => [commandLine(c.path), ` – ${t(c.summary)}`])),
      ...(buttons.length + more.length > 0 ? [actions(...buttons, ...more)] : []),
    ],
  };
}

/** A button that begins a command: with its form, unless it says something to the caller alone without being asked anything. */
export function begin(command: Command, { t }: Pick<Context, "t">, given: Input = {}): Action {
  const { path, title, summary, input, audience, examples } = command;
  const asks = optionsOf(input).some((o) => !o.hidden) && !(audience === "caller" && examples.includes(path));
  return (asks ? ask : run)(t(title ?? summary), path, given);
}
