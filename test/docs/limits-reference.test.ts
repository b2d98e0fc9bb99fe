import { expect, it } from "vitest";
import { budgetsIn, budgetsOf } from "../../src/core/kernel/catalogue/budgets.ts";
import type { BudgetName } from "../../src/core/kernel/commands/budget.ts";
import { CATALOGUE } from "../../src/features.ts";
import { limitsReference } from "../../tools/limits-reference.ts";

it("docs/limits.md is what the catalogue says (npm run docs)", async () => {
  await expect(limitsReference(CATALOGUE)).toMatchFileSnapshot("../../docs/limits.md");
});

it("every command takes of budgets that a feature declares, that of all commands first", () => {
  for (const command of CATALOGUE.commands) {
    const [first, ...others] = budgetsOf(command, CATALOGUE);
    expect(first).toBe("commands");
    for (const name of others) expect(budgetsIn(CATALOGUE).has(name), `${command.path}: ${name}`).toBe(true);
  }
});

it("every budget is taken of by some command, or while somebody types", () => {
  const taken = new Set<BudgetName>(CATALOGUE.commands.flatMap((command) => budgetsOf(command, CATALOGUE)));
  taken.add("completions");
  expect([...budgetsIn(CATALOGUE).keys()].filter((name) => !taken.has(name as BudgetName))).toEqual([]);
});
