import type { Region } from "./region.ts";

const CENTRAL = "BZ CR GT HN NI PA SV";
const SOUTH = "AR BO BR CL CO EC GY PE PY SR UY VE";
const ISLANDS = "AG BB BS CU DM DO GD HT JM KN LC TT VC";
const NORTH = "CA MX US";

/** The Americas by their parts (https://unstats.un.org/unsd/methodology/m49/, with Mexico in the north), and as people call them. */
export const AMERICAS: readonly Region[] = [
  {
    members: `${CENTRAL} ${SOUTH} MX CU DO HT PR`,
    names: {
      en: "Latin America, LATAM, Latam, Iberoamerica",
      es: "América Latina, Latinoamérica, Latino América, LATAM, Iberoamérica",
      pt: "América Latina, Latinoamérica, LATAM, Ibero-América",
      fr: "Amérique latine, LATAM",
    },
    adjectives: {
      en: "latin_american latinamerican",
      es: "latinoamericano iberoamericano",
      pt: "latino_americano latinoamericano ibero_americano",
      fr: "latino_americain",
    },
  },
  {
    members: `${CENTRAL} ${SOUTH} ${ISLANDS} MX`,
    names: {
      en: "Latin America and the Caribbean, LAC, Latin America and Caribbean",
      es: "América Latina y el Caribe, ALC, Latinoamérica y el Caribe",
      pt: "América Latina e Caribe, América Latina e o Caribe, ALC",
      fr: "Amérique latine et Caraïbes, Amérique latine et les Caraïbes, ALC",
    },
  },
  {
    members: CENTRAL,
    names: {
      en: "Central America",
      es: "Centroamérica, América Central, Centro América",
      pt: "América Central",
      fr: "Amérique centrale",
    },
    adjectives: { en: "central_american", es: "centroamericano", pt: "centro_americano", fr: "centramericain" },
  },
  {
    members: "GT HN SV",
    names: {
      en: "Northern Triangle",
      es: "Triángulo Norte",
      pt: "Triângulo Norte",
      fr: "Triangle du Nord",
    },
  },
  {
    members: SOUTH,
    names: {
      en: "South America",
      es: "Sudamérica, América del Sur, Suramérica",
      pt: "América do Sul",
      fr: "Amérique du Sud",
    },
    adjectives: {
      en: "south_american",
      es: "sudamericano suramericano",
      pt: "sul_americano",
      fr: "sud_americain",
    },
  },
  {
    members: NORTH,
    names: {
      en: "North America",
      es: "América del Norte, Norteamérica",
      pt: "América do Norte",
      fr: "Amérique du Nord",
    },
    adjectives: { en: "north_american" },
  },
  {
    members: `${ISLANDS} BZ GY SR`,
    names: {
      en: "Caribbean, the Caribbean, West Indies",
      es: "Caribe, Antillas",
      pt: "Caribe, Caraíbas, Antilhas",
      fr: "Caraïbes, Caraïbe, Antilles",
    },
    adjectives: { es: "caribeno", pt: "caribenho", fr: "caribeen antillais" },
  },
  {
    members: `${CENTRAL} ${SOUTH} ${ISLANDS} ${NORTH}`,
    names: {
      en: "Americas, the Americas, Western Hemisphere",
      es: "Américas, las Américas, continente americano, hemisferio occidental",
      pt: "Américas, as Américas, continente americano",
      fr: "Amériques, les Amériques, continent américain",
    },
  },
  {
    members: "AR BR CL PY UY",
    names: { en: "Southern Cone", es: "Cono Sur", pt: "Cone Sul", fr: "Cône Sud, cône sud" },
  },
  {
    members: "BO CO EC PE VE CL",
    names: {
      en: "Andes, Andean countries, Andean region",
      es: "Andes, países andinos, región andina",
      pt: "Andes, países andinos, região andina",
      fr: "Andes, pays andins, région andine",
    },
    adjectives: { en: "andean", es: "andino", pt: "andino", fr: "andin" },
  },
  {
    members: "AR BR PY",
    names: {
      en: "Triple Frontier, Tri-border area",
      es: "Triple Frontera, triple frontera",
      pt: "Tríplice Fronteira, tríplice fronteira",
      fr: "Triple Frontière",
    },
  },
];
