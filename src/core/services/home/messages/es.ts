import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "home.summary": "Mostrar su inicio: reuniones, revisiones, sugerencias, preferencias",
  "home.show": "Inicio",
  "home.guest":
    "Usted es invitado aquí: encuentra lo que se comparte con todos. Una persona moderadora puede hacerle miembro.",
};
