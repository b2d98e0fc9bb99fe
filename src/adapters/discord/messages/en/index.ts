import { discord } from "./discord.ts";

export const en = {
  ...discord,
} as const;
