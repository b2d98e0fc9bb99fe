import type { Command, Context } from "../../core/kernel/commands/command.ts";
import { partName } from "../../core/kernel/commands/command-names.ts";
import { isListed } from "../../core/kernel/commands/is-listed.ts";
import { LOCALES } from "../../core/kernel/language/format.ts";
import { groupBy } from "../../core/kernel/values/group-by.ts";
import { onceEach } from "../../core/kernel/values/once-each.ts";

type In = Pick<Context, "catalogue" | "caller" | "eventPlatforms" | "boardPlatforms">;

const byFamily = onceEach((commands: readonly Command[]) => groupBy(commands, ({ path }) => path.split(" ")[0]));

/** The commands on a family's page of help that the caller may use: its own, then those of families that are shown with it. */
export function openIn(context: In, family: string): Command[] {
  const { catalogue } = context;
  const words = [family, ...catalogue.families.flatMap((f) => (f.shownWith === family ? [f.word] : []))];
  const commands = byFamily(catalogue.commands);
  return words.flatMap((word) => (commands.get(word) ?? []).filter((c) => isListed(c, context)));
}

/** What a family is called in the reader's language, as a title or on a button. */
export function familyName({ catalogue, t }: Pick<Context, "catalogue" | "t">, family: string): string {
  const about = catalogue.families.find(({ word }) => word === family)?.about;
  if (about !== undefined) return t(about);
  const name = partName({ path: family, word: family }, t.language) ?? family;
  return name.slice(0, 1).toLocaleUpperCase(LOCALES[t.language]) + name.slice(1);
}
