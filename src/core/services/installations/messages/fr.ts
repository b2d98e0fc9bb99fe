import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "installations.lost-key":
    "{count, plural, one {le jeton de # endroit où le bot est installé : installez-le de nouveau} many {les jetons de # endroits où le bot est installé : installez-le de nouveau} other {les jetons de # endroits où le bot est installé : installez-le de nouveau}}",
};
