import { budgetsIn, budgetsOf } from "../src/core/kernel/catalogue/budgets.ts";
import type { Catalogue } from "../src/core/kernel/catalogue/catalogue.ts";
import type { BudgetName } from "../src/core/kernel/commands/budget.ts";

/** docs/limits.md: every budget, and of which each command takes. */
export function limitsReference(catalogue: Catalogue): string {
  const budgets = [...budgetsIn(catalogue)].map(
    ([name, { most, moderators = most, per, limits, taken }]) =>
      `| \`${name}\` | ${limits} | ${most} | ${moderators} | ${per} | ${taken} |`,
  );
  const everyones = [...budgetsIn(catalogue)].flatMap(([name, { any }]) =>
    any || name === "commands" ? [name as BudgetName] : [],
  );
  const commands = catalogue.commands.map((command) => {
    const own = budgetsOf(command, catalogue).filter((name) => !everyones.includes(name));
    return `| \`${command.path}\` | ${own.map((name) => `\`${name}\``).join(", ")} |`;
  });
  return [
    "# Limits",
    "",
    "Made from the catalogue in `src/features.ts` by `npm run docs`; a test fails when it is out of date. What one person does in a community is counted over all their accounts and all replicas, by the database’s clock. A budget is so much at once, and comes back evenly: all of it in the time that stands here. Past it the bot says when it goes on, or offers nothing to whoever types, and nothing is half done; what is refused or fails takes nothing but that it was asked for, and what a platform repeats takes nothing. What alone is more than a budget is done where nothing was taken before, and takes all of it. [ADR 31](adr/0031-limits.md) says why it is done so.",
    "",
    "The variable `LIMITS` sets other rates, also for moderators: `LIMITS=messages=1000/day, polls=off`. `LIMITS=off` limits nothing.",
    "",
    "| budget | of | at once | moderators | back in a | taken |",
    "|---|---|---|---|---|---|",
    ...budgets,
    "",
    "## Commands",
    "",
    `Each command takes of ${everyones.map((name) => `\`${name}\``).join(" and ")}; besides:`,
    "",
    "| command | takes of |",
    "|---|---|",
    ...commands,
    "",
  ].join("\n");
}
