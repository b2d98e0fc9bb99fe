import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "card.withheld": "Esto ya no se muestra aquí.",
};
