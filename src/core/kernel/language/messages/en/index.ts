import { commands } from "./commands.ts";
import { options } from "./options.ts";
import { rules } from "./rules.ts";
import { views } from "./views.ts";
import { names } from "./names.ts";

export const en = {
  ...commands,
  ...options,
  ...rules,
  ...views,
  ...names,
} as const;
