import type { RuleWords } from "./vocabulary.ts";

/** How repetitions are said in Portuguese. */
export const pt: RuleWords = {
  once: "uma vez|uma só vez|só uma vez|nunca|não|nenhuma|nenhum|não se repete|sem repetição|única",
  every: "cada|a cada|todo|toda|todos os|todas as|uma vez a cada",
  starting: "a partir de|a partir do|desde|começando em|começando no",
  everyOther: "cada outro|cada outra",
  exactly: "exatos|certos",
  alternate: ["um|uma", "sim e outro não|sim e outra não|sim, outro não|sim, outra não|sim outro não|sim outra não"],
  everyMonthDay: "todo dia|todos os dias|cada dia|todo|todos os",
  adverbs: [
    ["DAILY", 1, "diário|diária|diariamente|uma vez por dia"],
    ["WEEKLY", 1, "semanal|semanalmente|uma vez por semana"],
    ["WEEKLY", 2, "quinzenal|quinzenalmente|a cada quinzena|semana sim semana não|semana sim, semana não"],
    ["MONTHLY", 1, "mensal|mensalmente|uma vez por mês|uma vez ao mês"],
    ["MONTHLY", 3, "trimestral|trimestralmente|a cada trimestre|todo trimestre"],
    ["DAILY", 2, "dia sim, dia não|um dia sim e outro não|dias alternados|em dias alternados"],
    ["MONTHLY", 2, "bimestral"],
    ["MONTHLY", 6, "semestral|semestralmente|cada semestre|todo semestre|duas vezes por ano"],
    ["YEARLY", 1, "anual|anualmente|uma vez por ano|uma vez ao ano"],
  ],
  workdays:
    "de segunda a sexta-feira|de segunda a sexta|segunda a sexta|segunda a sexta-feira|de segunda-feira a sexta-feira|todo dia útil|todos os dias úteis|dias úteis|nos dias úteis|cada dia útil|em dias úteis",
  weekends: "todo fim de semana|todos os fins de semana|aos fins de semana|fins de semana",
  weekdays: [
    "segundas-feiras|segundas",
    "terças-feiras|terças",
    "quartas-feiras|quartas",
    "quintas-feiras|quintas",
    "sextas-feiras|sextas",
    "sábados",
    "domingos",
  ],
  on: "na|no|nas|nos|às|aos|em|o|a|as|os|dia|no dia|nos dias|o dia|os dias",
  and: "e|e na|e no|e às|e aos|e nas|e nos|e no dia|e dia",
  lastDay: "último dia",
  ofThe: "de cada|do|de todo|de todos os|de|a cada|cada|todo|por|ao|todos os",
  of: "de|do",
  orLastOfFebruary: "ou no último dia de fevereiro",
  onlyExisting: "nos meses que o têm|nos meses em que houver",
  onlyLeapYears: "em anos bissextos|nos anos bissextos|só em anos bissextos",
  until: "até|até o|até a|até ao|até à|até o dia|até ao dia|até dia",
  endOf:
    "o fim de|fim de|o final de|final de|fins de|o mês de|o fim do mês de|fim do mês de|o final do mês de|final do mês de",
  endOfMonth: "o fim do mês|fim do mês|o final do mês|final do mês|o fim deste mês",
  endOfNextMonth:
    "o fim do próximo mês|fim do próximo mês|o final do próximo mês|final do próximo mês|o fim do mês que vem|fim do mês que vem",
  endOfYear: "o fim do ano|fim do ano|o final do ano|final do ano|o fim deste ano",
  endOfWeek:
    "o fim da semana|fim da semana|o final da semana|final da semana|o fim desta semana|fim desta semana|o final desta semana|final desta semana",
  endOfNextWeek:
    "o fim da próxima semana|fim da próxima semana|o final da próxima semana|final da próxima semana|o fim da semana que vem|fim da semana que vem|o final da semana que vem|final da semana que vem",
  feasts: [
    [12, 24, "véspera de natal|véspera do natal"],
    [12, 25, "natal|dia de natal"],
    [12, 31, "véspera de ano-novo|véspera do ano-novo|réveillon|passagem de ano|passagem do ano"],
    [1, 1, "ano-novo|dia de ano-novo"],
    [1, 6, "dia de reis|reis"],
  ],
  easter: "páscoa|domingo de páscoa",
  for: "por|durante|pelas próximas",
  times: "vezes|vez|ocorrências|sessões|reuniões",
};
