import { commands } from "./commands.ts";
import { options } from "./options.ts";
import { rules } from "./rules.ts";
import { views } from "./views.ts";

export const en = {
  ...commands,
  ...options,
  ...rules,
  ...views,
} as const;
