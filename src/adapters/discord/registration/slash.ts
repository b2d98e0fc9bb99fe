import type { Command } from "../../../core/kernel/commands/command.ts";
import { worksWith } from "../../../core/kernel/commands/needs.ts";
import { onceEach } from "../../../core/kernel/values/once-each.ts";

/** Where a command stands among Discord's: its slash command, and its subcommand where that has any. */
export interface Slash {
  readonly first: string;
  readonly second?: string;
  readonly command: Command;
}

// Discord cannot run a command that has subcommands (https://docs.discord.com/developers/interactions/application-commands#subcommands-and-subcommand-groups):
// what has no second word gets one of these, the first that is free.
const SECOND = ["show", "list"];

// A server has events of its own and roles, and nothing that stands in a channel as a board does.
const HAS = { events: true, boards: false, roles: true };

/** Where each command of the catalogue stands; those that only buttons reach, or that cannot work here, stand nowhere. Throws where no subcommand is free. */
export const slashOf = onceEach((catalogue: readonly Command[]): readonly Slash[] => {
  const shown = catalogue.filter((c) => !c.hidden && worksWith(c.needs, HAS));
  const taken = new Set(shown.map((c) => c.path));
  return shown.map((command) => {
    const [first = command.path, second] = command.path.split(" ");
    if (second !== undefined) return { first, second, command };
    const alone = !shown.some((c) => c.path.startsWith(`${first} `));
    if (alone) return { first, command };
    const free = SECOND.find((word) => !taken.has(`${first} ${word}`));
    if (free === undefined) throw new Error(`no subcommand is free for /${first}`);
    return { first, second: free, command };
  });
});
