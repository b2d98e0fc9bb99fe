import { plainlySaid } from "./plainly-said.ts";

// "Available now" asks for working hours (now.ts).
const NAMES = `
  available, available today, reachable today, not away, who is not away
  disponible, disponibles, disponible hoy, disponibles hoy, localizable, localizables
  disponível, disponíveis, disponível hoje, disponíveis hoje
  disponible aujourd'hui, disponibles aujourd'hui, joignable, joignables, joignable aujourd'hui`;

/** "Available", "disponible", "disponível": who is not away today. */
export const available = plainlySaid("available", NAMES);
