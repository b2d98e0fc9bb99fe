import type { RuleWords } from "./vocabulary.ts";

export const fr: RuleWords = {
  once: "une fois|une seule fois|jamais|non|aucune|ne se répète pas|sans répétition|unique",
  every: "chaque|tous les|toutes les|une fois tous les|une fois toutes les",
  starting: "à partir du|à partir de|à compter du|dès le|dès|en commençant le",
  everyOther: "chaque autre",
  exactly: "exactement|exacts|pile",
  alternate: ["un", "sur deux"],
  everyMonthDay: "tous les mois le|chaque mois le",
  adverbs: [
    ["DAILY", 1, "quotidien|quotidienne|quotidiennement|une fois par jour"],
    ["WEEKLY", 1, "hebdomadaire|hebdo|une fois par semaine"],
    ["WEEKLY", 2, "une semaine sur deux|toutes les quinzaines"],
    ["MONTHLY", 1, "mensuel|mensuelle|mensuellement|une fois par mois"],
    ["MONTHLY", 3, "trimestriel|trimestrielle|chaque trimestre|tous les trimestres"],
    ["YEARLY", 1, "annuel|annuelle|annuellement|une fois par an"],
  ],
  workdays:
    "du lundi au vendredi|lundi à vendredi|de lundi à vendredi|chaque jour ouvrable|tous les jours ouvrables|chaque jour ouvré|tous les jours ouvrés|jours ouvrables|jours ouvrés|en semaine",
  weekdays: ["lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis", "dimanches"],
  on: "le|les|l|au|en",
  and: "et|et le|et les",
  lastDay: "dernier jour",
  ofThe: "du|de chaque|de tous les|des|de|chaque|par|tous les",
  of: "de|d",
  orLastOfFebruary: "ou le dernier jour de février",
  onlyExisting: "les mois qui en ont un|les mois où il existe",
  until: "jusqu'à|jusqu'au|jusqu'à le|jusque|jusqu'en",
  endOf: "la fin de|la fin du mois de|fin|la fin d|au mois de",
  for: "pendant|pour|durant",
  times: "fois|occurrences|séances|réunions",
};
