import type { RuleWords } from "./vocabulary.ts";

export const es: RuleWords = {
  once: "una vez|una sola vez|solo una vez|nunca|no|ninguna|ninguno|no se repite|sin repetición|única",
  every: "cada|todos los|todas las|todo|toda|una vez cada",
  habit: "los",
  starting: "a partir del|a partir de|desde el|desde|empezando el|comenzando el",
  everyOther: "cada otro|cada otra",
  exactly: "exactos|justos",
  alternate: ["un", "sí y otro no|sí y uno no|por medio|de por medio"],
  everyMonthDay: "todos los días|cada día",
  adverbs: [
    ["DAILY", 1, "diario|diaria|diariamente|a diario|una vez al día"],
    ["WEEKLY", 1, "semanal|semanalmente|una vez a la semana|una vez por semana"],
    [
      "WEEKLY",
      2,
      "quincenal|quincenalmente|cada quincena|una semana sí y otra no|una semana sí y una no|semana por medio|semana de por medio",
    ],
    ["MONTHLY", 1, "mensual|mensualmente|una vez al mes|una vez por mes"],
    ["MONTHLY", 3, "trimestral|trimestralmente|cada trimestre"],
    ["YEARLY", 1, "anual|anualmente|una vez al año|una vez por año"],
  ],
  workdays:
    "de lunes a viernes|lunes a viernes|cada lunes a viernes|cada día laborable|todos los días laborables|días laborables|los días laborables|cada día hábil|todos los días hábiles|días hábiles|los días hábiles|entre semana",
  weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábados", "domingos"],
  on: "el|los|en|el día|los días|día|días|en el",
  and: "y|e|y el|y los|y el día",
  lastDay: "último día",
  ofThe: "de cada|del|de todos los|de|cada|al|por|todos los",
  of: "de|del",
  orLastOfFebruary: "o el último día de febrero",
  onlyExisting: "en los meses que lo tienen|en los meses que lo tengan",
  until: "hasta|hasta el|hasta el día|hasta el día de",
  endOf: "fin de|fines de|el fin de|finales de|el final de|final de|el mes de",
  for: "por|durante|por espacio de",
  times: "veces|vez|ocasiones|sesiones|reuniones",
};
