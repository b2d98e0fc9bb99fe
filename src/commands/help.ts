import { z } from "zod";
import { type Command, type Context, command } from "../core/command.ts";
import { refuse } from "../core/errors.ts";
import { fold } from "../core/fold.ts";
import { usage } from "../core/line.ts";
import { nearest } from "../core/nearest.ts";
import { opt, optionsOf } from "../core/options/options.ts";
import { atLeast } from "../core/people/role.ts";
import { cut } from "../core/text.ts";
import { ask, actions, code, divider, list, muted, strong, text } from "../core/view/build.ts";
import type { Block, Rich, View } from "../core/view/model.ts";

/** Shows what the bot can do for the caller, or how one command is used. */
export const help = command({
  path: "help",
  summary: "help.summary",
  examples: ["help", 'help "contact find"'],
  input: z.object({ command: opt.text("help.command", 100).optional() }),
  audience: "caller",
  allow: "guest",
  dataless: true,
  async run(context, input) {
    const shown = context.catalogue.filter((c) => !c.hidden);
    if (input.command === undefined) return overview(context, shown);
    const wanted = fold(input.command).replace(/^\//, "");
    const found = shown.filter((c) => c.path === wanted || c.path.startsWith(`${wanted} `));
    const [only] = found;
    if (!only) {
      const near = nearest(
        wanted,
        shown.map((c) => c.path),
      );
      return near ? refuse("command.near", { typed: cut(input.command, 60), near: `/${near}` }) : refuse("command.unknown", { typed: cut(input.command, 60) });
    }
    return found.length === 1 || only.path === wanted ? oneCommand(context, only) : overview(context, found);
  },
});

function overview({ caller, community, t }: Context, commands: readonly Command[]): View {
  const open = commands.filter((c) => atLeast(caller.role, c.allow));
  const closed = commands.length - open.length;
  const blocks: Block[] = [text(t("help.intro", { community: community.name }))];
  const families = [...new Set(open.map((c) => c.path.split(" ")[0] ?? ""))];
  for (const family of families) {
    const own = open.filter((c) => c.path.split(" ")[0] === family);
    blocks.push(list(own.map((c): Rich => [code(`/${c.path}`), ` – ${t(c.summary)}`])));
  }
  const examples = families
    .filter((f) => f !== "help")
    .map((f) => open.find((c) => c.path.startsWith(`${f} `))?.examples[0])
    .filter((e) => e !== undefined);
  if (examples.length > 0) blocks.push(divider, text(strong(t("help.try"))), list(examples.map((e): Rich => [code(`/${e}`)])));
  blocks.push(muted(closed > 0 ? t("help.more-roles", { role: t(`role.${caller.role}`), closed }) : t("help.more")));
  return { title: t("help.title"), blocks };
}

function oneCommand({ caller, t }: Context, found: Command): View {
  const options = optionsOf(found.input).filter((o) => !o.hidden);
  const blocks: Block[] = [text(t(found.summary)), text(code(usage(found.path, options)))];
  if (options.length > 0) {
    blocks.push(
      list(
        options.map((o): Rich => {
          const values = o.values ? ` (${Object.keys(o.values).join(", ")})` : "";
          return [code(o.name), ` – ${t(o.label)}${values}`, ...(o.required ? [` · ${t("form.required")}`] : [])];
        }),
      ),
    );
  }
  if (found.examples.length > 0) blocks.push(text(strong(t("help.examples"))), list(found.examples.map((e): Rich => [code(`/${e}`)])));
  blocks.push(muted(t(found.audience === "channel" ? "help.audience.channel" : "help.audience.caller")));
  if (!atLeast(caller.role, found.allow)) blocks.push(muted(t("role.least", { role: t(`role.${found.allow}`) })));
  else if (options.length > 0) blocks.push(actions(ask(t("help.form"), found.path, {})));
  return { title: `/${found.path}`, blocks };
}
