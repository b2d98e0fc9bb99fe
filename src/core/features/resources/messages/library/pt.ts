import type { library as en } from "./en.ts";

export const library = {
  "held.resources.changes": "O que você mudou nos recursos",
} as const satisfies Record<keyof typeof en, string>;
