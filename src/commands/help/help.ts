import { z } from "zod";
import { type Command, type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { fold } from "../../core/kernel/text/fold.ts";
import { groupBy } from "../../core/kernel/values/group-by.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { nearest } from "../../core/kernel/text/nearest.ts";
import { opt, optionsOf } from "../../core/kernel/options/options.ts";
import { atLeast } from "../../core/kernel/access/role.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, ask, code, divider, list, muted, run, strong, text } from "../../core/kernel/views/build.ts";
import type { Block, Rich, View } from "../../core/kernel/views/model.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** With more commands than this, a family of more than LARGE is one line of the overview: nobody reads fifty. */
const MOST_LINES = 20;
const LARGE = 4;
const MOST_EXAMPLES = 8;

const FAMILIES = {
  meeting: "help.family.meeting",
  poll: "help.family.poll",
  community: "help.family.community",
  me: "help.family.me",
} as const;

/** Shows what the bot can do for the caller, or how one command is used. */
export const help = command({
  path: "help",
  summary: "help.summary",
  examples: ["help", 'help "contact find"'],
  input: z.object({ command: opt.text("help.command", 100).optional() }),
  audience: "caller",
  allow: "guest",
  stateless: true,
  answers: "nothing",
  async run(context, input) {
    const shown = context.catalogue.commands.filter((c) => !c.hidden);
    if (input.command === undefined) return overview(context, shown);
    const wanted = fold(input.command).replace(/^\//, "");
    const found = shown.filter((c) => c.path === wanted || c.path.startsWith(`${wanted} `));
    const [only] = found;
    if (!only) {
      const near = nearest(
        wanted,
        shown.map((c) => c.path),
      );
      return near
        ? refuse("command.near", {
            typed: truncate(input.command, 60),
            near: commandLine(near),
            command: commandLine("help"),
          })
        : refuse("command.unknown", { command: commandLine("help"), typed: truncate(input.command, 60) });
    }
    return found.length === 1 || only.path === wanted ? oneCommand(context, only) : overview(context, found, wanted);
  },
});

function overview({ caller, community, t }: Context, commands: readonly Command[], family?: string): View {
  const open = commands.filter((c) => atLeast(caller.role, c.allow));
  const closed = commands.length - open.length;
  const groups = groupBy(open, ({ path }) => path.split(" ")[0] ?? "");
  const whole = family === undefined && open.length > MOST_LINES;
  const blocks: Block[] = family === undefined ? [text(t("help.intro", { community: community.name }))] : [];
  for (const [word, own] of groups) {
    blocks.push(
      list(
        whole && own.length > LARGE
          ? [inOneLine(word, own, t)]
          : own.map((c): Rich => [commandLine(c.path), ` – ${t(c.summary)}`]),
      ),
    );
  }
  const examples = [...groups].flatMap(([word, own]) => {
    const longer = own.filter((c) => c.path.startsWith(`${word} `));
    return family === undefined ? longer.slice(0, 1) : longer;
  });
  const shown = examples.flatMap((c) => examplesOf(c).slice(0, 1)).slice(0, MOST_EXAMPLES);
  if (shown.length > 0) blocks.push(divider, text(strong(t("help.try"))), list(shown));
  const large = whole ? [...groups].filter(([, own]) => own.length > LARGE) : [];
  if (large.length > 0) blocks.push(actions(...large.map(([word]) => run(word, "help", { command: word }))));
  const command = commandLine("help");
  blocks.push(
    closed > 0
      ? muted(...t.rich("help.more-roles", { command, role: t(`role.${caller.role}`), closed }))
      : muted(...t.rich("help.more", { command })),
  );
  return { title: family === undefined ? t("help.title") : family, blocks };
}

/** What a large family is about, and the second words of its commands. */
function inOneLine(family: string, own: readonly Command[], t: Translate): Rich {
  const words = own.flatMap(({ path }) => path.split(" ").slice(1)).join(", ");
  return [
    strong(family),
    " – ",
    Object.hasOwn(FAMILIES, family) ? `${t(FAMILIES[family as keyof typeof FAMILIES])} (${words})` : words,
  ];
}

/** What people can type, as the command and what follows it. */
const examplesOf = ({ path, examples }: Command): Rich[] =>
  examples.map((line) => [commandLine(path, line.slice(path.length).trim())]);

function oneCommand({ caller, t }: Context, found: Command): View {
  const options = optionsOf(found.input).filter((o) => !o.hidden);
  const blocks: Block[] = [text(t(found.summary)), text(commandLine(found.path))];
  if (options.length > 0) {
    blocks.push(
      list(
        options.map((o): Rich => {
          const values = o.kind.values ? ` (${Object.keys(o.kind.values).join(", ")})` : "";
          return [code(o.name), ` – ${t(o.label)}${values}`, ...(o.required ? [` · ${t("form.required")}`] : [])];
        }),
      ),
    );
  }
  if (found.examples.length > 0) blocks.push(text(strong(t("help.examples"))), list(examplesOf(found)));
  blocks.push(muted(t(found.audience === "channel" ? "help.audience.channel" : "help.audience.caller")));
  if (!atLeast(caller.role, found.allow)) blocks.push(muted(t("role.least", { role: t(`role.${found.allow}`) })));
  else if (options.length > 0) blocks.push(actions(ask(t("help.form"), found.path, {})));
  return { title: found.path, blocks };
}
