import { lexicon } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";

// "Available now" asks for working hours (now.ts).
const NAMES = `
  available, available today, reachable today, not away, who is not away
  disponible, disponibles, disponible hoy, disponibles hoy, localizable, localizables
  disponível, disponíveis, disponível hoje, disponíveis hoje
  disponible aujourd'hui, disponibles aujourd'hui, joignable, joignables, joignable aujourd'hui`;

const known = lexicon(
  NAMES.split(/[,\n]/u)
    .map((name) => ({ name: name.trim(), value: undefined }))
    .filter(({ name }) => name !== ""),
);

/** "Available", "disponible", "disponível": who is not away today. */
export const available: Recogniser = (words) =>
  known.find(words).map(({ from, to }) => ({
    ...{ from, to, asWords: false },
    meaning: { name: "available", values: ["any"] },
  }));
