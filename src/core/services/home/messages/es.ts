import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "home.summary": "Mostrar su inicio: reuniones, revisiones, propuestas, preferencias",
  "home.show": "Inicio",
  "home.guest": "Usted es invitado aquí: encuentra lo que se comparte con todos. La moderación puede hacerle miembro.",
  "home.support":
    "¿No puede seguir, o algo va mal? {command} dice lo que sé hacer, y estas personas cuidan de la comunidad:",
  "home.support.somebody":
    "¿No puede seguir, o algo va mal? {command} dice lo que sé hacer; para lo demás, pregunte a la moderación.",
};
