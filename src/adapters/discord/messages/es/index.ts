import type { en } from "../en/index.ts";
import { discord } from "./discord.ts";
import { names } from "./names.ts";

export const es: Record<keyof typeof en, string> = {
  ...discord,
  ...names,
};
