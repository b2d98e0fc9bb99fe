import { wordSet } from "../../../kernel/text/word-set.ts";
import { type Entry, type Lexicon, lexicon } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";
import type { Word } from "../reading/words.ts";

/**
 * Cities of the Americas and capitals that contacts' countries are asked for by, in the spellings of the interface's languages,
 * without such as several countries have (Córdoba, Mérida, San Lorenzo).
 */
const CITIES: Readonly<Record<string, string>> = {
  AR: "Buenos Aires, Rosario, Mar del Plata, Posadas, Puerto Iguazú, San Miguel de Tucumán",
  BO: "La Paz, Cochabamba, Santa Cruz de la Sierra, Oruro, Sucre, El Alto, Puerto Suárez",
  BR: `Brasília, São Paulo, Rio de Janeiro, Belo Horizonte, Porto Alegre, Recife, Salvador da Bahia, Fortaleza, Manaus, Curitiba,
    Foz do Iguaçu, Campo Grande, Corumbá, Ponta Porã, Florianópolis, Belém do Pará, Goiânia`,
  BZ: "Belmopan, Belize City, Ciudad de Belice",
  CA: "Ottawa, Toronto, Montréal, Vancouver",
  CL: "Santiago de Chile, Santiago, Valparaíso, Antofagasta, Iquique, Arica, Punta Arenas",
  CO: "Bogotá, Medellín, Cali, Barranquilla, Cartagena de Indias, Cúcuta, Buenaventura, Leticia, Bucaramanga",
  CR: "San José de Costa Rica, Puerto Limón, Puntarenas",
  CU: "La Habana, Havana, La Havane",
  DE: "Berlin, Berlín, Berlim, Wiesbaden",
  DO: "Santo Domingo, Saint-Domingue, Santiago de los Caballeros, Punta Cana",
  EC: "Quito, Guayaquil, Esmeraldas, Manta, Tulcán",
  ES: "Madrid, Barcelona, Sevilla, Bilbao",
  FR: "Paris, París, Marseille, Marsella, Lyon",
  GB: "London, Londres, Belfast, Manchester",
  GT: "Ciudad de Guatemala, Guatemala City, Quetzaltenango, Puerto Barrios, Puerto Quetzal",
  GY: "Georgetown",
  HN: "Tegucigalpa, San Pedro Sula, Puerto Cortés",
  HT: "Port-au-Prince, Puerto Príncipe, Porto Príncipe, Cap-Haïtien",
  IT: "Rome, Roma, Milano, Milán, Milão, Brescia",
  JM: "Kingston, Montego Bay",
  MX: "Ciudad de México, Mexico City, Cidade do México, Mexico DF, Tijuana, Monterrey, Guadalajara, Ciudad Juárez, Tapachula, Veracruz, Nuevo Laredo, Cancún",
  NI: "Managua, Bluefields",
  PA: "Ciudad de Panamá, Panama City, Cidade do Panamá, Colón",
  PE: "Lima, Callao, Arequipa, Iquitos, Tumbes, Tacna, Puerto Maldonado",
  PR: "San Juan de Puerto Rico",
  PT: "Lisboa, Lisbon, Lisbonne, Porto",
  PY: "Asunción, Asuncion, Assunção, Ciudad del Este, Encarnación, Pedro Juan Caballero, Salto del Guairá",
  SN: "Dakar",
  SR: "Paramaribo",
  SV: "San Salvador, Acajutla",
  TT: "Port of Spain, Puerto España",
  US: "Washington, New York, Nueva York, Nova Iorque, Miami, Houston, Los Angeles, El Paso, Laredo",
  UY: "Montevideo, Montevidéu, Punta del Este, Rivera, Chuy",
  VE: "Caracas, Maracaibo, San Cristóbal del Táchira, Puerto Cabello",
};

// One word may be somebody's name, too ("Santiago", "Rosario"): it is a place behind these.
const LEADS = wordSet("in en em a à of de from desde do da au near cerca perto pres");

let known: Lexicon<string> | undefined;

/** Cities, for the countries that they are in: "aduana en Ciudad del Este". Whoever has the city itself, too, comes first. */
export const cities: Recogniser = (words) => {
  known ??= lexicon(entries());
  return known
    .find(words)
    .filter(({ from, to }) => to - from > 1 || isLed(words, from))
    .map(({ from, to, value }) => ({ from, to, meaning: { name: "country", values: [value] }, asWords: true }));
};

const isLed = (words: readonly Word[], at: number): boolean => LEADS.has(words[at - 1]?.folded ?? "");

const entries = (): Entry<string>[] =>
  Object.entries(CITIES).flatMap(([value, names]) => names.split(",").map((name) => ({ name: name.trim(), value })));
