import type { Context } from "../../core/kernel/commands/command.ts";
import { actions, ask, group, list, muted, run, strong, text } from "../../core/kernel/views/build.ts";
import type { Action, Block, View } from "../../core/kernel/views/model.ts";
import { optionsOf } from "../../core/kernel/options/options.ts";
import { examplesIn } from "../../core/kernel/commands/examples.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { isListed } from "../../core/kernel/commands/is-listed.ts";
import { groupBy } from "../../core/kernel/values/group-by.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { openIn } from "./families.ts";

/** How many jobs help offers: nobody reads more. */
export const MOST_JOBS = 8;
const EXAMPLES = 2;

/** What the bot is for: at most eight jobs to press. */
export function jobsView(context: Context): View {
  const { caller, community, catalogue, t } = context;
  const shown = catalogue.commands.filter((c) => !c.hidden);
  const closed = shown.filter((c) => !atLeast(caller.role, c.allow)).length;
  const shownBy = shown.filter((c) => c.examples.length > 0 && isListed(c, context)).slice(0, EXAMPLES);
  const examples = shownBy.flatMap((c) => examplesIn(c, t).slice(0, 1));
  return {
    title: t("help.title"),
    blocks: [
      text(t("help.intro", { community: community.name })),
      actions(...jobs(context)),
      ...moderating(context),
      ...(examples.length > 0 ? [text(strong(t("help.try"))), list(examples.map((line) => [line]))] : []),
      muted(...t.rich("help.more", { command: commandLine("help") })),
      ...(closed > 0 ? [muted(t("help.more-roles", { role: t(`role.${caller.role}`), closed }))] : []),
    ],
  };
}

/** What moderators do besides, in a group of its own, for those who may: a line for each family, whose page explains them. */
function moderating(context: Context): Block[] {
  const { caller, catalogue, t } = context;
  if (!atLeast(caller.role, "moderator")) return [];
  const theirs = catalogue.commands.filter(
    (c) => c.title !== undefined && atLeast(c.listedFor ?? c.allow, "moderator") && isListed(c, context),
  );
  if (theirs.length === 0) return [];
  const families = groupBy(theirs, ({ path }) => path.split(" ")[0]);
  return [
    group(
      t("help.moderators"),
      list([...families.values()].map((some) => some.flatMap((c, n) => [n > 0 ? ", " : "", commandLine(c.path)]))),
    ),
  ];
}

/** A button for each job that is the caller's, in the product's order. */
export function jobs(context: Context): Action[] {
  const { catalogue, t } = context;
  return catalogue.families
    .flatMap(({ word, about }) => {
      const open = about === undefined ? [] : openIn(context, word);
      const [only] = open;
      if (about === undefined || !only) return [];
      const asks = open.length === 1 && only.path === word && optionsOf(only.input).some((o) => !o.hidden);
      return [asks ? ask(t(about), only.path, {}) : run(t(about), "help", { command: word })];
    })
    .slice(0, MOST_JOBS);
}
