import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "help.summary": "Mostrar lo que puedo hacer, o cómo se usa un comando",
  "help.command": "Un comando, como contacto buscar",
  "help.intro":
    "Guardo lo que {community} perdería entre reuniones: a quién llamar, cuándo reunirse, qué se concluyó y dónde está esa ley.",
  "help.moderators": "Lo que hacen los moderadores",
  "help.try": "Pruebe",
  "help.examples": "Ejemplos",
  "help.more": "Escriba {command} y un comando para ver qué admite, o simplemente pregúnteme.",
  "help.more-roles":
    "Su rol aquí es «{role}»; {closed, plural, one {otro comando requiere} many {otros # comandos requieren} other {otros # comandos requieren}} un rol distinto.",
  "help.all": "Todo ({count})",
  "help.audience.caller": "Solo usted ve la respuesta.",
  "help.audience.channel": "Todo el canal ve la respuesta.",
  "name.help": "ayuda",
  "name.command": "comando",
  "title.help": "Ayuda",
};
