import { foldedWords } from "../../../kernel/text/fold.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import { type LexiconEntry, type NameLexicon, lexicon } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";
import type { Word } from "../reading/words.ts";

/**
 * Cities of the Americas and capitals that contacts' countries are asked for by, in the spellings of the interface's languages with
 * strokes between them, without such as several countries have (Córdoba, Mérida, San Lorenzo).
 */
const CITIES: Readonly<Record<string, string>> = {
  AR: "Buenos Aires, Rosario, Mar del Plata, Posadas, Puerto Iguazú, San Miguel de Tucumán",
  BO: "La Paz, Cochabamba, Santa Cruz de la Sierra, Oruro, Sucre, El Alto, Puerto Suárez",
  BR: `Brasília, São Paulo, Rio de Janeiro, Belo Horizonte, Porto Alegre, Recife, Salvador da Bahia, Fortaleza, Manaus, Curitiba,
    Foz do Iguaçu, Campo Grande, Corumbá, Ponta Porã, Florianópolis, Belém do Pará, Goiânia`,
  BZ: "Belmopan, Belize City/Ciudad de Belice",
  CA: "Ottawa, Toronto, Montréal, Vancouver",
  CL: "Santiago de Chile/Santiago, Valparaíso, Antofagasta, Iquique, Arica, Punta Arenas",
  CO: "Bogotá, Medellín, Cali, Barranquilla, Cartagena de Indias, Cúcuta, Buenaventura, Leticia, Bucaramanga",
  CR: "San José de Costa Rica, Puerto Limón, Puntarenas",
  CU: "La Habana/Havana/La Havane",
  DE: "Berlin/Berlim, Wiesbaden",
  DO: "Santo Domingo/Saint-Domingue, Santiago de los Caballeros, Punta Cana",
  EC: "Quito, Guayaquil, Esmeraldas, Manta, Tulcán",
  ES: "Madrid, Barcelona, Sevilla, Bilbao",
  FR: "Paris, Marseille/Marsella, Lyon",
  GB: "London/Londres, Belfast, Manchester",
  GT: "Ciudad de Guatemala/Guatemala City, Quetzaltenango, Puerto Barrios, Puerto Quetzal",
  GY: "Georgetown",
  HN: "Tegucigalpa, San Pedro Sula, Puerto Cortés",
  HT: "Port-au-Prince/Puerto Príncipe/Porto Príncipe, Cap-Haïtien",
  IT: "Roma/Rome, Milano/Milán/Milão, Brescia",
  JM: "Kingston, Montego Bay",
  MX: "Ciudad de México/Mexico City/Cidade do México/Mexico DF, Tijuana, Monterrey, Guadalajara, Ciudad Juárez, Tapachula, Veracruz, Nuevo Laredo, Cancún",
  NI: "Managua, Bluefields",
  PA: "Ciudad de Panamá/Panama City/Cidade do Panamá, Colón",
  PE: "Lima, Callao, Arequipa, Iquitos, Tumbes, Tacna, Puerto Maldonado",
  PR: "San Juan de Puerto Rico",
  PT: "Lisboa/Lisbon/Lisbonne, Porto",
  PY: "Asunción/Assunção, Ciudad del Este, Encarnación, Pedro Juan Caballero, Salto del Guairá",
  SN: "Dakar",
  SR: "Paramaribo",
  SV: "San Salvador, Acajutla",
  TT: "Port of Spain/Puerto España",
  US: "Washington, New York/Nueva York/Nova Iorque, Miami, Houston, Los Angeles, El Paso, Laredo",
  UY: "Montevideo/Montevidéu, Punta del Este, Rivera, Chuy",
  VE: "Caracas, Maracaibo, San Cristóbal del Táchira, Puerto Cabello",
};

// One word may be somebody's name, too ("Santiago", "Rosario"): it is a place behind these.
const LEADS = wordSet("in en em a à of de from desde do da au near cerca perto pres");

let known: NameLexicon<string> | undefined;

/** Cities, for the countries that they are in: "aduana en Ciudad del Este". Whoever has the city itself, too, comes first. */
export const cities: Recogniser = (words) => {
  known ??= lexicon(entries());
  return known
    .find(words)
    .filter(({ from, to }) => to - from > 1 || isLed(words, from))
    .map(({ from, to, value }) => ({ from, to, meaning: { name: "country", values: [value] }, asWords: true }));
};

/** Whether a word that may be somebody's name stands behind what leads to a place: "en Rosario". */
export const isLed = (words: readonly Word[], at: number): boolean => LEADS.has(words[at - 1]?.folded ?? "");

/** By what a city goes, in labels as well: its words without accents and case, and hyphens between them. */
export const cityKey = (city: string): string => foldedWords(city).join("-");

let spelt: ReadonlyMap<string, readonly string[]> | undefined;

/** By what a city goes in any language, itself first: "asuncion", "assuncao". */
export function spellingsOf(key: string): readonly string[] {
  spelt ??= new Map(
    groups().flatMap(([, names]) => {
      const keys = names.map(cityKey);
      return keys.map((own) => [own, [...new Set([own, ...keys])]] as const);
    }),
  );
  return spelt.get(key) ?? [key];
}

/** Each city's country and names. */
const groups = (): (readonly [country: string, names: readonly string[]])[] =>
  Object.entries(CITIES).flatMap(([country, all]) =>
    all.split(",").map((one) => [country, one.split("/").map((name) => name.trim())] as const),
  );

const entries = (): LexiconEntry<string>[] =>
  groups().flatMap(([value, names]) => names.map((name) => ({ name, value })));
