import type { help as reference } from "../en/help.ts";

export const help: Record<keyof typeof reference, string> = {
  "help.summary": "Mostrar lo que puedo hacer, o cómo se usa un comando",
  "help.command": "Un comando, como contact find",
  "help.title": "Lo que puedo hacer",
  "help.intro": "Guardo lo que {community} perdería entre reuniones: a quién llamar, cuándo reunirse, qué se concluyó y dónde está esa ley.",
  "help.family.meeting": "Reuniones, quién asiste y sus actas",
  "help.family.poll": "Votaciones para encontrar una fecha",
  "help.family.community": "Esta comunidad y sus espacios",
  "help.family.me": "Lo que eligió aquí, sus recordatorios, calendario y cuentas",
  "help.try": "Pruebe",
  "help.examples": "Ejemplos",
  "help.more": "Escriba /help y un comando para ver sus opciones y más ejemplos.",
  "help.more-roles":
    "Escriba /help y un comando para ver sus opciones y más ejemplos. Su rol aquí es «{role}»; {closed, plural, one {otro comando requiere} many {otros # comandos requieren} other {otros # comandos requieren}} un rol distinto.",
  "help.audience.caller": "Solo usted ve la respuesta.",
  "help.audience.channel": "Todo el canal ve la respuesta.",
  "help.form": "Rellenar el formulario",
};
