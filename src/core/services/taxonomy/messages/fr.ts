import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "option.term": "« {typed} » ne figure pas dans la taxonomie de cette communauté.",
};
