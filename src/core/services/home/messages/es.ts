import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "home.summary": "Mostrar su inicio: reuniones, revisiones, sugerencias, preferencias",
  "home.show": "Inicio",
  "home.ask": "Lo que puede preguntar",
  "home.ask.how": "Mencióneme o escríbame con una pregunta, o presione una de estas:",
  "home.ask.contact": "Buscar un contacto",
  "home.ask.resource": "Buscar una ley o guía",
  "home.guest": "Usted es invitado aquí: encuentra lo que se comparte con todos. Una persona moderadora puede hacerle miembro.",
};
