import { sql } from "../../../services/store/store.ts";
import { OF_LAW } from "../freshness/checked.ts";

// How a title says that it approves, or publishes, what is law elsewhere: in Spanish, Portuguese, English and French.
const APPROVES =
  "aprobaci[oó]n|aprueba|promulgaci[oó]n|aprova|promulga[cç][aã]o|ratifica|approv|promulgat|approbation|approuv|publica[ct]i[oó]n|publica[cç][aã]o";
// "Por el que se aprueba el Reglamento de Armas": what a country makes itself is the law, and no approval of one.
const OWN =
  "(?:reglament|regulament|regulation|r[eè]glement|c[oó]dig|code|estatut|statut|texto|texte|norma)(?!\\w*\\s+d[eo]\\s+roma)";
const APPROVES_OWN = `(?:${APPROVES})\\w*(?:\\s+(?!por\\M|pel[ao]\\M|by\\M|par\\M)\\S+){0,3}\\s+${OWN}`;

/** The condition that the resource `r` is law that only approves or publishes another text; a guide to publishing says something itself. */
export const APPROVING = sql`(r.kind = any(${[...OF_LAW]}::text[]) and r.title ~* ${APPROVES} and r.title !~* ${APPROVES_OWN})`;
