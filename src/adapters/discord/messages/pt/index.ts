import type { en } from "../en/index.ts";
import { discord } from "./discord.ts";
import { names } from "./names.ts";

export const pt: Record<keyof typeof en, string> = {
  ...discord,
  ...names,
};
