import type { Region } from "./region.ts";

const WEST = "BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG";
const CENTRAL = "AO CD CF CG CM GA GQ ST TD";
const EAST = "BI DJ ER ET KE KM MG MU RW SC SO SS TZ UG";
const SOUTH = "BW LS MW MZ NA SZ ZA ZM ZW";
const NORTH = "DZ EG LY MA SD TN";

/** Africa and its parts. */
export const AFRICA: readonly Region[] = [
  {
    members: `${WEST} ${CENTRAL} ${EAST} ${SOUTH} ${NORTH}`,
    names: { en: "Africa", es: "África", pt: "África", fr: "Afrique" },
    adjectives: { en: "african", es: "africano", pt: "africano", fr: "africain" },
  },
  {
    members: WEST,
    names: {
      en: "West Africa, Western Africa",
      es: "África Occidental, África del Oeste",
      pt: "África Ocidental",
      fr: "Afrique de l'Ouest, Afrique occidentale",
    },
    adjectives: { en: "west_african", fr: "ouest_africain" },
  },
  {
    members: CENTRAL,
    names: { en: "Central Africa", es: "África Central", pt: "África Central", fr: "Afrique centrale" },
    adjectives: { en: "central_african" },
  },
  {
    members: EAST,
    names: {
      en: "East Africa, Eastern Africa",
      es: "África Oriental, África del Este",
      pt: "África Oriental",
      fr: "Afrique de l'Est, Afrique orientale",
    },
    adjectives: { en: "east_african", fr: "est_africain" },
  },
  {
    members: SOUTH,
    names: {
      en: "Southern Africa",
      es: "África Austral, África Meridional",
      pt: "África Austral, África Meridional",
      fr: "Afrique australe",
    },
    adjectives: { en: "southern_african" },
  },
  {
    members: NORTH,
    names: {
      en: "North Africa, Northern Africa, Maghreb",
      es: "África del Norte, Norte de África, África Septentrional, Magreb",
      pt: "Norte da África, África do Norte, Magrebe",
      fr: "Afrique du Nord, Maghreb",
    },
    adjectives: {
      en: "north_african",
      es: "norteafricano magrebi",
      pt: "norte_africano",
      fr: "nord_africain maghrebin",
    },
  },
  {
    members: "BF ML MR NE TD SN",
    names: { en: "Sahel, the Sahel, G5 Sahel", es: "Sahel, G5 del Sahel", pt: "Sahel", fr: "Sahel, G5 Sahel" },
    adjectives: { en: "sahelian", fr: "sahelien" },
  },
  {
    members: `${WEST} ${CENTRAL} ${EAST} ${SOUTH} SD`,
    names: {
      en: "Sub-Saharan Africa",
      es: "África Subsahariana",
      pt: "África Subsaariana",
      fr: "Afrique subsaharienne",
    },
  },
  {
    members: "DJ ER ET KE SD SO SS UG",
    names: {
      en: "Horn of Africa",
      es: "Cuerno de África",
      pt: "Chifre da África, Corno de África",
      fr: "Corne de l'Afrique",
    },
  },
];
