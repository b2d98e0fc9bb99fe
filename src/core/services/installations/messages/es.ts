import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "installations.lost-key":
    "{count, plural, one {el token de # lugar donde está instalado el bot: instálelo allí de nuevo} many {los tokens de # lugares donde está instalado el bot: instálelo allí de nuevo} other {los tokens de # lugares donde está instalado el bot: instálelo allí de nuevo}}",
};
