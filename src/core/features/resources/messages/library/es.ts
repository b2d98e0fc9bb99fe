import type { library as en } from "./en.ts";

export const library = {
  "held.resources.changes": "Lo que cambió de los recursos",
} as const satisfies Record<keyof typeof en, string>;
