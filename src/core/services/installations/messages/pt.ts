import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "installations.lost-key":
    "{count, plural, one {o token de # lugar em que o bot está instalado: instale-o lá de novo} many {os tokens de # lugares em que o bot está instalado: instale-o lá de novo} other {os tokens de # lugares em que o bot está instalado: instale-o lá de novo}}",
};
