import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { spokenCommands } from "../../core/kernel/commands/spoken-commands.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { WORDS_MAX } from "../../core/kernel/commands/resolve-command.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { commandView } from "./command-view.ts";
import { familyView } from "./family-view.ts";
import { jobsView } from "./jobs-view.ts";
import { unknownView } from "./unknown-view.ts";

/** Shows what the bot can do for the caller, or how commands are used; it answers what is typed and no command is. */
export const help = command({
  path: "help",
  summary: "help.summary",
  title: "title.help",
  submit: "submit.show",
  examples: ["help", 'help "contact find"', "help meeting"],
  input: z.object({
    command: opt.commandName("help.command", WORDS_MAX).optional(),
    all: hidden(opt.flag("help.command")).optional(),
  }),
  audience: "caller",
  allow: "guest",
  stateless: true,
  fallbackFor: { emptyLine: true, unknownLine: "command" },
  async run(context, { command: words, all = false }) {
    return words === undefined
      ? jobsView(context)
      : (aboutWords(context, words.replace(/^\//, ""), all) ?? unknownView(context, words));
  },
});

/** What words are about: a command or a family, in any language; undefined for neither. */
function aboutWords(context: Context, words: string, all: boolean): View | undefined {
  const [first = "", second = "", ...more] = words.split(/\s+/u);
  const spoken = spokenCommands(context.catalogue.commands);
  const named = spoken.find(first, second);
  // What only buttons reach is explained to nobody.
  const found = named?.command.hidden === true ? undefined : named;
  const family = spoken.family(first);
  const whole = found !== undefined && more.length === 0 && found.words === (second === "" ? 1 : 2);
  if (whole && !(second === "" && hasMore(context, found.command.path))) return commandView(context, found.command);
  return family !== undefined && second === "" ? familyView(context, family, all) : undefined;
}

const hasMore = ({ catalogue }: Context, path: string): boolean =>
  catalogue.commands.some((c) => !c.hidden && c.path.startsWith(`${path} `));
