import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "card.withheld": "Isto já não é mostrado aqui.",
};
