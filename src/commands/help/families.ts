import type { Command, Context } from "../../core/kernel/commands/command.ts";
import { isListed } from "../../core/kernel/commands/is-listed.ts";

type In = Pick<Context, "catalogue" | "caller" | "eventPlatforms" | "boardPlatforms">;

/** The commands on a family's page of help that the caller may use: its own, then those of families that are shown with it. */
export function openIn(context: In, family: string): Command[] {
  const { catalogue } = context;
  const words = [family, ...catalogue.families.flatMap((f) => (f.shownWith === family ? [f.word] : []))];
  return words.flatMap((word) =>
    catalogue.commands.filter((c) => (c.path === word || c.path.startsWith(`${word} `)) && isListed(c, context)),
  );
}
