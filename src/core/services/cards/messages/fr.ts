import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "card.withheld": "Ce message n’est plus affiché ici.",
};
