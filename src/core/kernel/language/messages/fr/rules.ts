import type { rules as reference } from "../en/rules.ts";

export const rules: Record<keyof typeof reference, string> = {
  "rule.once": "une fois",
  "rule.every.day": "{n, plural, one {chaque jour} many {tous les {n} jours} other {tous les {n} jours}}",
  "rule.every.exactDays": "tous les {n} jours exactement",
  "rule.every.week": "{n, plural, one {chaque semaine} many {toutes les {n} semaines} other {toutes les {n} semaines}}",
  "rule.every.month": "{n, plural, one {chaque mois} many {tous les {n} mois} other {tous les {n} mois}}",
  "rule.every.year": "{n, plural, one {chaque année} many {tous les {n} ans} other {tous les {n} ans}}",
  "rule.on": "{every}, {days}",
  "rule.workdays": "du lundi au vendredi",
  "rule.weekday":
    "{day, select, 1 {le lundi} 2 {le mardi} 3 {le mercredi} 4 {le jeudi} 5 {le vendredi} 6 {le samedi} other {le dimanche}}",
  "rule.nth":
    "le {nth, select, 1 {premier} 2 {deuxième} 3 {troisième} 4 {quatrième} 5 {cinquième} other {dernier}} {day, select, 1 {lundi} 2 {mardi} 3 {mercredi} 4 {jeudi} 5 {vendredi} 6 {samedi} other {dimanche}}",
  "rule.nthWorkday":
    "le {nth, select, 1 {premier} 2 {deuxième} 3 {troisième} 4 {quatrième} 5 {cinquième} other {dernier}} jour ouvrable",
  "rule.day": "le {day, select, 1 {1er} other {{day}}}",
  "rule.lastDay": "le dernier jour",
  "rule.lastDayOf": "le dernier jour de {month}",
  "rule.date": "le {date}",
  "rule.orFebruary": "{days}, ou le dernier jour de février",
  "rule.existing": "{days}, les mois qui en ont un",
  "rule.leapYears": "{days}, les années bissextiles",
  "rule.until": "{rule}, jusqu’au {date}",
  "rule.times": "{rule}, {count, plural, one {{count} fois} many {{count} fois} other {{count} fois}}",
};
