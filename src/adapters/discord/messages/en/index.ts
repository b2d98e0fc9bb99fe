import { discord } from "./discord.ts";
import { names } from "./names.ts";

export const en = {
  ...discord,
  ...names,
} as const;
