import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "option.term": "“{typed}” não está na taxonomia desta comunidade.",
};
