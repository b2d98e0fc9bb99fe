import type { Region } from "./region.ts";

const UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
const BALKANS = "AL BA BG GR HR ME MK RO RS SI XK";
const BALTIC = "EE LT LV";
const NORDIC = "DK FI IS NO SE";
const EAST = "AM AZ BY GE MD RU UA";

/** Europe, its union and its parts. */
export const EUROPE: readonly Region[] = [
  {
    members: UNION,
    names: {
      en: "European Union, EU",
      es: "Unión Europea, UE",
      pt: "União Europeia, UE",
      fr: "Union européenne, UE",
    },
  },
  {
    members: `${UNION} ${BALKANS} ${NORDIC} ${EAST} AD CH GB LI MC SM TR VA`,
    names: { en: "Europe", es: "Europa", pt: "Europa", fr: "Europe" },
    adjectives: { en: "european", es: "europeo", pt: "europeu", fr: "europeen" },
  },
  {
    members: BALKANS,
    names: {
      en: "Balkans, the Balkans, South Eastern Europe, Southeast Europe",
      es: "Balcanes, los Balcanes, Europa Sudoriental",
      pt: "Bálcãs, Balcãs, Sudeste Europeu",
      fr: "Balkans, les Balkans, Europe du Sud-Est",
    },
    adjectives: { en: "balkan", es: "balcanico", pt: "balcanico", fr: "balkanique" },
  },
  {
    members: "AL BA ME MK RS XK",
    names: {
      en: "Western Balkans",
      es: "Balcanes Occidentales",
      pt: "Bálcãs Ocidentais, Balcãs Ocidentais",
      fr: "Balkans occidentaux",
    },
  },
  {
    members: BALTIC,
    names: {
      en: "Baltics, Baltic states, Baltic countries",
      es: "países bálticos, bálticos",
      pt: "países bálticos, bálticos",
      fr: "pays baltes, États baltes",
    },
  },
  {
    members: NORDIC,
    names: {
      en: "Nordic countries, Nordics, Scandinavia",
      es: "países nórdicos, Escandinavia",
      pt: "países nórdicos, Escandinávia",
      fr: "pays nordiques, Scandinavie",
    },
    adjectives: { en: "scandinavian", es: "escandinavo", pt: "escandinavo", fr: "scandinave" },
  },
  {
    members: "BY BG CZ HU MD PL RO RU SK UA",
    names: {
      en: "Eastern Europe",
      es: "Europa del Este, Europa Oriental",
      pt: "Europa do Leste, Leste Europeu, Europa Oriental",
      fr: "Europe de l'Est, Europe orientale",
    },
  },
  {
    members: "AT BE CH DE FR IE LI LU MC NL GB",
    names: {
      en: "Western Europe",
      es: "Europa Occidental",
      pt: "Europa Ocidental",
      fr: "Europe de l'Ouest, Europe occidentale",
    },
  },
  {
    members: "AD CY ES GR IT MT PT SM",
    names: {
      en: "Southern Europe",
      es: "Europa del Sur, sur de Europa",
      pt: "Europa do Sul, sul da Europa",
      fr: "Europe du Sud",
    },
  },
  {
    members: "ES PT AD",
    names: {
      en: "Iberian Peninsula, Iberia",
      es: "Península Ibérica",
      pt: "Península Ibérica",
      fr: "péninsule Ibérique",
    },
    adjectives: { en: "iberian", es: "iberico", pt: "iberico", fr: "iberique" },
  },
  {
    members: "AM AZ GE",
    names: {
      en: "Caucasus, South Caucasus",
      es: "Cáucaso, Cáucaso Sur",
      pt: "Cáucaso, Cáucaso do Sul",
      fr: "Caucase, Caucase du Sud",
    },
  },
];
