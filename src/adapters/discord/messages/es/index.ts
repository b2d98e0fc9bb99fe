import type { en } from "../en/index.ts";
import { discord } from "./discord.ts";

export const es: Record<keyof typeof en, string> = {
  ...discord,
};
