import type { Role } from "../access/role.ts";
import type { MessageId } from "../language/message-ids.ts";

/** How many seconds each has. */
export const PERIODS = { minute: 60, hour: 3_600, day: 86_400 } as const;
export type Period = keyof typeof PERIODS;

/** So much at once, and as much again in so long. */
export interface Rate {
  readonly most: number;
  readonly per: Period;
}

/**
 * What is limited of what one person does in a community. A service or a feature adds its own, beside what it declares of them:
 * `declare module "…/kernel/commands/budget.ts" { interface BudgetKinds { polls: true } }`.
 */
export interface BudgetKinds {
  /** Whatever is asked for, by a line, a press or a form. */
  commands: true;
  /** What is looked up while somebody types. */
  completions: true;
  /** What a channel sees of it. */
  aloud: true;
}
export type BudgetName = keyof BudgetKinds;

/** How much of something one person may do, over all replicas. */
export interface Budget extends Rate {
  /** What moderators and administrators may, in place of `most`. */
  readonly moderators?: number;
  /** What takes of it: each run of a command that names it, once; or what a command does, as much as that is. */
  readonly taken: "each time" | "by what it does";
  /** Any command may take of it, by what it does. */
  readonly any?: true;
  /** What it limits, in English, for operators. */
  readonly limits: string;
  /** What is said past it; its argument `at` is when it goes on. */
  readonly refused: Extract<MessageId, `limit.${string}`>;
}

/** What of a budget somebody in that role may take; undefined where it is not limited. */
export type Limits = (budget: BudgetName, role: Role) => Rate | undefined;
