import type { Catalogue } from "../../src/core/kernel/catalogue/catalogue.ts";
import type { Command } from "../../src/core/kernel/commands/command.ts";
import { CATALOGUE } from "../../src/features.ts";

/** The product with these commands instead of its own. */
export const withOnly = (commands: readonly Command[]): Catalogue => ({ ...CATALOGUE, commands });
