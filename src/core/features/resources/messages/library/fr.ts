import type { library as en } from "./en.ts";

export const library = {
  "held.resources.changes": "Ce que vous avez changé aux ressources",
} as const satisfies Record<keyof typeof en, string>;
