import type { Region } from "./region.ts";

const SOUTH_EAST = "BN ID KH LA MM MY PH SG TH TL VN";
const SOUTH = "AF BD BT IN LK MV NP PK";
const CENTRAL = "KG KZ TJ TM UZ";
const EAST = "CN JP KP KR MN TW";
const MIDDLE_EAST = "AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE";
const PACIFIC = "AU FJ FM KI MH NR NZ PG PW SB TO TV VU WS";

/** Asia, the Middle East and the Pacific. */
export const ASIA_AND_PACIFIC: readonly Region[] = [
  {
    members: `${SOUTH_EAST} ${SOUTH} ${CENTRAL} ${EAST} ${MIDDLE_EAST}`,
    names: { en: "Asia", es: "Asia", pt: "Ásia", fr: "Asie" },
    adjectives: { en: "asian", es: "asiatico", pt: "asiatico", fr: "asiatique" },
  },
  {
    members: SOUTH_EAST,
    names: {
      en: "Southeast Asia, South-East Asia, ASEAN",
      es: "Sudeste Asiático, Sureste Asiático, Asia Sudoriental, ASEAN",
      pt: "Sudeste Asiático, ASEAN",
      fr: "Asie du Sud-Est, ASEAN",
    },
  },
  {
    members: SOUTH,
    names: { en: "South Asia", es: "Asia Meridional, Asia del Sur", pt: "Sul da Ásia", fr: "Asie du Sud" },
  },
  {
    members: CENTRAL,
    names: { en: "Central Asia", es: "Asia Central", pt: "Ásia Central", fr: "Asie centrale" },
  },
  {
    members: EAST,
    names: { en: "East Asia", es: "Asia Oriental", pt: "Leste Asiático, Ásia Oriental", fr: "Asie de l'Est" },
  },
  {
    members: MIDDLE_EAST,
    names: {
      en: "Middle East, Near East",
      es: "Oriente Medio, Medio Oriente, Oriente Próximo, Cercano Oriente",
      pt: "Oriente Médio, Médio Oriente, Oriente Próximo",
      fr: "Moyen-Orient, Proche-Orient",
    },
  },
  {
    members: "AE BH KW OM QA SA",
    names: {
      en: "Gulf states, Gulf countries",
      es: "países del Golfo",
      pt: "países do Golfo",
      fr: "pays du Golfe",
    },
  },
  {
    members: "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE",
    names: {
      en: "Arab countries, Arab states, Arab world",
      es: "países árabes, mundo árabe",
      pt: "países árabes, mundo árabe",
      fr: "pays arabes, monde arabe",
    },
  },
  {
    members: PACIFIC,
    names: {
      en: "Oceania, the Pacific, Pacific islands",
      es: "Oceanía, islas del Pacífico",
      pt: "Oceania, ilhas do Pacífico",
      fr: "Océanie, îles du Pacifique",
    },
  },
];
