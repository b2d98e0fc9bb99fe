import type { en } from "../en/index.ts";
import { commands } from "./commands.ts";
import { options } from "./options.ts";
import { rules } from "./rules.ts";
import { views } from "./views.ts";
import { names } from "./names.ts";

export const es: Record<keyof typeof en, string> = {
  ...commands,
  ...options,
  ...rules,
  ...views,
  ...names,
};
