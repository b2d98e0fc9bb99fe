import { atLeast } from "../access/role.ts";
import { type Budget, type BudgetName, type Limits, type Period, PERIODS, type Rate } from "../commands/budget.ts";
import type { Command } from "../commands/command.ts";
import { declaredByKey, oncePerProduct } from "./catalogue.ts";
import type { Features } from "./feature.ts";

declare module "./feature.ts" {
  interface Feature {
    /** What is limited of what one person does with it. */
    readonly budgets?: { readonly [B in BudgetName]?: Budget };
  }
}

/** Our choice: two a second go on for as long as one likes, and no hand is quicker for a minute. */
const COMMANDS: Budget = {
  ...{ most: 120, per: "minute", taken: "each time", refused: "limit.commands" },
  limits: "whatever one asks for: lines, buttons, forms",
};

/** Our choice: a look for each key that somebody presses, at the pace of the quickest typists. Past it nothing is on offer. */
const COMPLETIONS: Budget = {
  ...{ most: 600, per: "minute", taken: "each time", refused: "limit.commands" },
  limits: "what is looked up while one types",
};

/** Our choice: a meeting's minutes are noted in it, one line in four seconds for an hour. */
const ALOUD: Budget = {
  ...{ most: 30, per: "minute", taken: "each time", refused: "limit.aloud" },
  limits: "commands that post in a channel, at once or later",
};

/** All budgets of a product, by name. */
export const budgetsIn = oncePerProduct(
  (product): ReadonlyMap<string, Budget> =>
    new Map([
      ["commands", COMMANDS],
      ["completions", COMPLETIONS],
      ["aloud", ALOUD],
      ...declaredByKey(product, "budgets"),
    ]),
);

/** A budget of a product. Throws where no feature declares it. */
export function budgetIn(product: Features, name: BudgetName): Budget {
  const found = budgetsIn(product).get(name);
  if (!found) throw new Error(`no feature declares the budget "${name}"`);
  return found;
}

/** The budgets of which a command takes: that of all commands, where a channel sees something of it that of what is said aloud, those that it names, and those of which any may. */
export function budgetsOf(command: Pick<Command, "audience" | "posts" | "budgets">, product: Features): BudgetName[] {
  const aloud = command.audience === "channel" || command.posts !== undefined;
  const any = [...budgetsIn(product)].flatMap(([name, budget]) => (budget.any ? [name as BudgetName] : []));
  return [
    ...new Set<BudgetName>(["commands", ...(aloud ? ["aloud" as const] : []), ...(command.budgets ?? []), ...any]),
  ];
}

/** What an operator sets: nothing is limited, or some budgets have another rate or none. */
export type LimitSettings = "off" | ReadonlyMap<string, Rate | "off">;

/** The first name in what an operator sets that is no budget of a product; undefined where all are. */
export function unknownBudget(product: Features, set: LimitSettings | undefined): string | undefined {
  return set === undefined || set === "off" ? undefined : [...set.keys()].find((name) => !budgetsIn(product).has(name));
}

/** The limits of a product, as the operator has set them; what is set counts for moderators, too. */
export function limitsOf(product: Features, set: LimitSettings = new Map()): Limits {
  if (set === "off") return () => undefined;
  return (name, role) => {
    const own = set.get(name);
    if (own !== undefined) return own === "off" ? undefined : own;
    const { most, moderators = most, per } = budgetIn(product, name);
    return { most: atLeast(role, "moderator") ? moderators : most, per };
  };
}

/** Reads `messages=1000/day, polls=off`, or `off` for all; undefined where that cannot be read. */
export function readLimits(text: string): LimitSettings | undefined {
  if (text.trim() === "off") return "off";
  const parts = text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const read = parts.map((part) => /^([a-z]+(?:-[a-z]+)*)=(?:(off)|([1-9]\d{0,6})\/([a-z]+))$/.exec(part));
  if (read.some((found) => found === null || (found[4] !== undefined && !(found[4] in PERIODS)))) return undefined;
  return new Map(
    read.flatMap((found) =>
      found?.[1] === undefined ? [] : [[found[1], found[2] ? ("off" as const) : rateOf(found[3], found[4])] as const],
    ),
  );
}

const rateOf = (most = "", per = ""): Rate => ({ most: Number(most), per: per as Period });
