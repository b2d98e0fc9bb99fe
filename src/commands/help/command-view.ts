import type { Command, Context } from "../../core/kernel/commands/command.ts";
import { examplesIn } from "../../core/kernel/commands/examples.ts";
import { lackHere } from "../../core/kernel/commands/is-listed.ts";
import { optionsCalled } from "../../core/kernel/commands/spoken-options.ts";
import { wayIn } from "../../core/kernel/commands/way-in.ts";
import { valueIn } from "../../core/kernel/commands/words-in.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { actions, code, list, muted, say, strong, text } from "../../core/kernel/views/build.ts";
import type { Block, Rich, View } from "../../core/kernel/views/model.ts";
import { begin } from "./family-view.ts";

/** How one command is used: what it takes, examples, and a button that begins it; only why not, where it cannot work. */
export function commandView(context: Context, found: Command): View {
  const { caller, t, catalogue } = context;
  const lack = lackHere(found, context);
  if (lack) return { ...say(t.problem(lack), "warning"), refusal: lack.code };
  const options = optionsCalled(found, t.language).filter((o) => !o.hidden);
  const blocks: Block[] = [text(commandLine(found.path), ` – ${t(found.summary)}`)];
  if (options.length > 0) {
    blocks.push(
      list(
        options.map((o): Rich => {
          const words = Object.keys(o.kind.values ?? {}).map((value) => valueIn(o, value, t));
          const values = words.length > 0 ? ` (${words.join(", ")})` : "";
          return [
            code(o.called ?? o.name),
            ` – ${t(o.label)}${values}`,
            ...(o.required ? [` · ${t("form.required")}`] : []),
          ];
        }),
      ),
    );
  }
  if (found.examples.length > 0)
    blocks.push(text(strong(t("help.examples"))), list(examplesIn(found, t).map((line) => [line])));
  blocks.push(muted(t(found.audience === "channel" ? "help.audience.channel" : "help.audience.caller")));
  if (atLeast(caller.role, found.allow)) blocks.push(actions(begin(found, context)));
  else {
    blocks.push(muted(t("role.least", { role: t(`role.${found.allow}`) })));
    const ways = found.allow === "member" ? wayIn(context, catalogue.commands) : [];
    if (ways.length > 0) blocks.push(actions(...ways));
  }
  return { title: t(found.title ?? found.summary), blocks };
}
