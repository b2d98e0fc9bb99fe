import type { en } from "../en/index.ts";
import { discord } from "./discord.ts";

export const fr: Record<keyof typeof en, string> = {
  ...discord,
};
