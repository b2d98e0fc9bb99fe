import { keep } from "./kept-formats.ts";
import { LANGUAGES, type Language } from "./language.ts";

type Spellings = readonly [en: string, es: string, pt: string, fr: string];

/** As they are spelt in every language. */
const everywhere = (name: string): Spellings => [name, name, name, name];

/** Places that zones are named after, where a language spells one otherwise than the zone's name does; from our own knowledge of them. */
const PLACES: Readonly<Record<string, Spellings>> = {
  "Africa/Abidjan": ["Abidjan", "Abiyán", "Abidjã", "Abidjan"],
  "Africa/Addis_Ababa": ["Addis Ababa", "Adís Abeba", "Adis Abeba", "Addis-Abeba"],
  "Africa/Algiers": ["Algiers", "Argel", "Argel", "Alger"],
  "Africa/Bissau": ["Bissau", "Bisáu", "Bissau", "Bissau"],
  "Africa/Cairo": ["Cairo", "El Cairo", "Cairo", "Le Caire"],
  "Africa/Dakar": ["Dakar", "Dakar", "Dacar", "Dakar"],
  "Africa/El_Aaiun": ["El Aaiún", "El Aaiún", "El Aaiún", "Laâyoune"],
  "Africa/Johannesburg": ["Johannesburg", "Johannesburgo", "Joanesburgo", "Johannesburg"],
  "Africa/Khartoum": ["Khartoum", "Jartum", "Cartum", "Khartoum"],
  "Africa/Lome": everywhere("Lomé"),
  "Africa/Mogadishu": ["Mogadishu", "Mogadiscio", "Mogadíscio", "Mogadiscio"],
  "Africa/Nairobi": ["Nairobi", "Nairobi", "Nairóbi", "Nairobi"],
  "Africa/Ndjamena": ["N’Djamena", "Yamena", "N’Djamena", "N’Djamena"],
  "Africa/Nouakchott": ["Nouakchott", "Nuakchot", "Nouakchott", "Nouakchott"],
  "Africa/Sao_Tome": ["São Tomé", "Santo Tomé", "São Tomé", "São Tomé"],
  "Africa/Tripoli": ["Tripoli", "Trípoli", "Trípoli", "Tripoli"],
  "Africa/Tunis": ["Tunis", "Túnez", "Túnis", "Tunis"],
  "America/Araguaina": everywhere("Araguaína"),
  "America/Argentina/Cordoba": everywhere("Córdoba"),
  "America/Argentina/Rio_Gallegos": everywhere("Río Gallegos"),
  "America/Argentina/Tucuman": everywhere("Tucumán"),
  "America/Asuncion": ["Asunción", "Asunción", "Assunção", "Asunción"],
  "America/Bahia": ["Bahia", "Bahía", "Bahia", "Bahia"],
  "America/Bahia_Banderas": everywhere("Bahía de Banderas"),
  "America/Belem": everywhere("Belém"),
  "America/Bogota": everywhere("Bogotá"),
  "America/Cancun": everywhere("Cancún"),
  "America/Cayenne": ["Cayenne", "Cayena", "Caiena", "Cayenne"],
  "America/Ciudad_Juarez": everywhere("Ciudad Juárez"),
  "America/Cuiaba": everywhere("Cuiabá"),
  "America/Eirunepe": everywhere("Eirunepé"),
  "America/Havana": ["Havana", "La Habana", "Havana", "La Havane"],
  "America/Los_Angeles": ["Los Angeles", "Los Ángeles", "Los Angeles", "Los Angeles"],
  "America/Maceio": everywhere("Maceió"),
  "America/Mazatlan": everywhere("Mazatlán"),
  "America/Merida": everywhere("Mérida"),
  "America/Mexico_City": ["Mexico City", "Ciudad de México", "Cidade do México", "Mexico"],
  "America/Montevideo": ["Montevideo", "Montevideo", "Montevidéu", "Montevideo"],
  "America/New_York": ["New York", "Nueva York", "Nova York", "New York"],
  "America/Noronha": everywhere("Fernando de Noronha"),
  "America/Port-au-Prince": ["Port-au-Prince", "Puerto Príncipe", "Porto Príncipe", "Port-au-Prince"],
  "America/Port_of_Spain": ["Port of Spain", "Puerto España", "Porto de Espanha", "Port-d’Espagne"],
  "America/Santarem": everywhere("Santarém"),
  "America/Santo_Domingo": ["Santo Domingo", "Santo Domingo", "São Domingos", "Saint-Domingue"],
  "America/Sao_Paulo": everywhere("São Paulo"),
  "Asia/Baghdad": ["Baghdad", "Bagdad", "Bagdá", "Bagdad"],
  "Asia/Baku": ["Baku", "Bakú", "Baku", "Bakou"],
  "Asia/Bangkok": ["Bangkok", "Bangkok", "Bangcoc", "Bangkok"],
  "Asia/Beirut": ["Beirut", "Beirut", "Beirute", "Beyrouth"],
  "Asia/Damascus": ["Damascus", "Damasco", "Damasco", "Damas"],
  "Asia/Dubai": ["Dubai", "Dubái", "Dubai", "Dubaï"],
  "Asia/Ho_Chi_Minh": ["Ho Chi Minh City", "Ciudad Ho Chi Minh", "Cidade de Ho Chi Minh", "Hô-Chi-Minh-Ville"],
  "Asia/Jakarta": ["Jakarta", "Yakarta", "Jacarta", "Jakarta"],
  "Asia/Jerusalem": ["Jerusalem", "Jerusalén", "Jerusalém", "Jérusalem"],
  "Asia/Kabul": ["Kabul", "Kabul", "Cabul", "Kaboul"],
  "Asia/Kathmandu": ["Kathmandu", "Katmandú", "Katmandu", "Katmandou"],
  "Asia/Kolkata": ["Kolkata", "Calcuta", "Calcutá", "Calcutta"],
  "Asia/Manila": ["Manila", "Manila", "Manila", "Manille"],
  "Asia/Riyadh": ["Riyadh", "Riad", "Riade", "Riyad"],
  "Asia/Seoul": ["Seoul", "Seúl", "Seul", "Séoul"],
  "Asia/Shanghai": ["Shanghai", "Shanghái", "Xangai", "Shanghai"],
  "Asia/Taipei": ["Taipei", "Taipéi", "Taipé", "Taipei"],
  "Asia/Tbilisi": ["Tbilisi", "Tiflis", "Tbilisi", "Tbilissi"],
  "Asia/Tehran": ["Tehran", "Teherán", "Teerã", "Téhéran"],
  "Asia/Tokyo": ["Tokyo", "Tokio", "Tóquio", "Tokyo"],
  "Asia/Yerevan": ["Yerevan", "Ereván", "Ierevan", "Erevan"],
  "Atlantic/Azores": ["Azores", "Azores", "Açores", "Açores"],
  "Atlantic/Canary": ["Canary Islands", "Canarias", "Canárias", "Canaries"],
  "Atlantic/Madeira": ["Madeira", "Madeira", "Madeira", "Madère"],
  "Atlantic/Reykjavik": ["Reykjavík", "Reikiavik", "Reykjavík", "Reykjavik"],
  "Australia/Sydney": ["Sydney", "Sídney", "Sydney", "Sydney"],
  "Europe/Amsterdam": ["Amsterdam", "Ámsterdam", "Amsterdã", "Amsterdam"],
  "Europe/Athens": ["Athens", "Atenas", "Atenas", "Athènes"],
  "Europe/Belgrade": ["Belgrade", "Belgrado", "Belgrado", "Belgrade"],
  "Europe/Berlin": ["Berlin", "Berlín", "Berlim", "Berlin"],
  "Europe/Brussels": ["Brussels", "Bruselas", "Bruxelas", "Bruxelles"],
  "Europe/Bucharest": ["Bucharest", "Bucarest", "Bucareste", "Bucarest"],
  "Europe/Budapest": ["Budapest", "Budapest", "Budapeste", "Budapest"],
  "Europe/Chisinau": everywhere("Chișinău"),
  "Europe/Copenhagen": ["Copenhagen", "Copenhague", "Copenhague", "Copenhague"],
  "Europe/Dublin": ["Dublin", "Dublín", "Dublin", "Dublin"],
  "Europe/Helsinki": ["Helsinki", "Helsinki", "Helsinque", "Helsinki"],
  "Europe/Istanbul": ["Istanbul", "Estambul", "Istambul", "Istanbul"],
  "Europe/Kyiv": ["Kyiv", "Kiev", "Kiev", "Kyiv"],
  "Europe/Lisbon": ["Lisbon", "Lisboa", "Lisboa", "Lisbonne"],
  "Europe/Ljubljana": ["Ljubljana", "Liubliana", "Liubliana", "Ljubljana"],
  "Europe/London": ["London", "Londres", "Londres", "Londres"],
  "Europe/Madrid": ["Madrid", "Madrid", "Madri", "Madrid"],
  "Europe/Moscow": ["Moscow", "Moscú", "Moscou", "Moscou"],
  "Europe/Paris": ["Paris", "París", "Paris", "Paris"],
  "Europe/Prague": ["Prague", "Praga", "Praga", "Prague"],
  "Europe/Rome": ["Rome", "Roma", "Roma", "Rome"],
  "Europe/Sofia": ["Sofia", "Sofía", "Sófia", "Sofia"],
  "Europe/Stockholm": ["Stockholm", "Estocolmo", "Estocolmo", "Stockholm"],
  "Europe/Tirane": everywhere("Tirana"),
  "Europe/Vatican": ["Vatican", "Vaticano", "Vaticano", "Vatican"],
  "Europe/Vienna": ["Vienna", "Viena", "Viena", "Vienne"],
  "Europe/Vilnius": ["Vilnius", "Vilna", "Vilnius", "Vilnius"],
  "Europe/Warsaw": ["Warsaw", "Varsovia", "Varsóvia", "Varsovie"],
  "Europe/Zurich": ["Zurich", "Zúrich", "Zurique", "Zurich"],
  "Indian/Mahe": everywhere("Mahé"),
  "Pacific/Easter": ["Easter Island", "Isla de Pascua", "Ilha de Páscoa", "Île de Pâques"],
  "Pacific/Galapagos": everywhere("Galápagos"),
  "Pacific/Noumea": ["Nouméa", "Numea", "Nouméa", "Nouméa"],
};

/** Zones that are named after a country or territory, by its ISO 3166-1 code: the runtime has those names. */
const COUNTRIES: Readonly<Record<string, string>> = {
  "Africa/Djibouti": "DJ",
  "America/Barbados": "BB",
  "America/Belize": "BZ",
  "America/Curacao": "CW",
  "America/Dominica": "DM",
  "America/Guadeloupe": "GP",
  "America/Guyana": "GY",
  "America/Jamaica": "JM",
  "America/Martinique": "MQ",
  "America/Panama": "PA",
  "America/Puerto_Rico": "PR",
  "America/St_Lucia": "LC",
  "Asia/Bahrain": "BH",
  "Asia/Brunei": "BN",
  "Asia/Kuwait": "KW",
  "Asia/Qatar": "QA",
  "Asia/Singapore": "SG",
  "Atlantic/Bermuda": "BM",
  "Atlantic/Cape_Verde": "CV",
  "Europe/Andorra": "AD",
  "Europe/Luxembourg": "LU",
  "Europe/Malta": "MT",
  "Europe/Monaco": "MC",
  "Europe/San_Marino": "SM",
  "Indian/Maldives": "MV",
  "Indian/Mauritius": "MU",
  "Indian/Reunion": "RE",
  "Pacific/Fiji": "FJ",
  "Pacific/Palau": "PW",
};

const COLUMNS: Readonly<Record<Language, 0 | 1 | 2 | 3>> = { en: 0, es: 1, pt: 2, fr: 3 };

/** A zone as people say it: "Ciudad de México" for America/Mexico_City. */
export function zoneName(zone: string, language: Language): string {
  return spelt(zone, language) ?? zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

function spelt(zone: string, language: Language): string | undefined {
  const country = COUNTRIES[zone];
  return country === undefined ? PLACES[zone]?.[COLUMNS[language]] : countryNames(language).of(country);
}

const countryNames = (language: Language) =>
  keep(`${language} countries`, () => new Intl.DisplayNames([language], { type: "region" }));

/** Zones with how their places are spelt in the languages of the interface, for reading what somebody typed. */
export const zoneSpellings = (): ReadonlyArray<readonly [zone: string, names: readonly string[]]> =>
  [...Object.keys(PLACES), ...Object.keys(COUNTRIES)].map((zone) => [
    zone,
    LANGUAGES.map((one) => zoneName(zone, one)),
  ]);
