import type { RuleWords } from "./vocabulary.ts";

/** How repetitions are said in Spanish. */
export const es: RuleWords = {
  once: "una vez|una sola vez|solo una vez|nunca|no|ninguna|ninguno|no se repite|sin repetición|única",
  every: "cada|todos los|todas las|todo|toda|una vez cada",
  habit: "los",
  starting: "a partir del|a partir de|desde el|desde|empezando el|comenzando el",
  everyOther: "cada otro|cada otra",
  exactly: "exactos|justos",
  alternate: ["un", "sí y otro no|sí y uno no|por medio|de por medio"],
  everyMonthDay: "todos los días|cada día|todos los|cada",
  everyFew: "cada",
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
    ["DAILY", 2, "un día sí y otro no|un día sí y uno no|día por medio|día de por medio|días alternos"],
    ["MONTHLY", 2, "bimestral"],
    ["MONTHLY", 6, "semestral|semestralmente|cada semestre|dos veces al año"],
    ["YEARLY", 1, "anual|anualmente|una vez al año|una vez por año"],
  ],
  workdays:
    "de lunes a viernes|lunes a viernes|cada lunes a viernes|cada día laborable|todos los días laborables|días laborables|los días laborables|cada día hábil|todos los días hábiles|días hábiles|los días hábiles|entre semana",
  weekends: "cada fin de semana|todos los fines de semana|los fines de semana|fines de semana",
  weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábados", "domingos"],
  on: "el|los|en|el día|los días|día|días|en el",
  and: "y|e|y el|y los|y el día",
  lastDay: "último día",
  ofThe: "de cada|del|de todos los|de|cada|al|por|todos los",
  of: "de|del",
  orLastOfFebruary: "o el último día de febrero",
  onlyExisting: "en los meses que lo tienen|en los meses que lo tengan",
  onlyLeapYears: "en los años bisiestos|en años bisiestos|solo en años bisiestos",
  until: "hasta|hasta el|hasta la|hasta el día|hasta el día de",
  endOf:
    "fin de|fines de|el fin de|finales de|el final de|final de|el mes de|fin del mes de|el fin del mes de|final del mes de|el final del mes de|finales del mes de",
  endOfMonth:
    "fin de mes|el fin de mes|fin del mes|final de mes|el final del mes|finales de mes|fines de mes|fin de este mes",
  endOfNextMonth:
    "fin del próximo mes|fines del próximo mes|finales del próximo mes|fin del mes próximo|fin del mes que viene|finales del mes que viene",
  endOfYear:
    "fin de año|el fin de año|fin del año|final de año|el final del año|finales de año|fines de año|fin de este año",
  endOfWeek:
    "fin de la semana|el fin de la semana|final de la semana|el final de la semana|finales de la semana|fines de la semana|fin de esta semana|el fin de esta semana|final de esta semana|finales de esta semana|fines de esta semana",
  endOfNextWeek:
    "fin de la próxima semana|el fin de la próxima semana|final de la próxima semana|el final de la próxima semana|finales de la próxima semana|fines de la próxima semana|fin de la semana próxima|fin de la semana que viene|el fin de la semana que viene|final de la semana que viene|el final de la semana que viene|finales de la semana que viene|fines de la semana que viene",
  feasts: [
    [12, 24, "nochebuena|víspera de navidad"],
    [12, 25, "navidad|día de navidad|navidades"],
    [12, 31, "nochevieja|víspera de año nuevo|san silvestre"],
    [1, 1, "año nuevo|día de año nuevo"],
    [1, 6, "reyes|día de reyes|epifanía"],
  ],
  easter: "pascua|domingo de pascua|pascua de resurrección|domingo de resurrección",
  for: "por|durante|por espacio de",
  times: "veces|vez|ocasiones|sesiones|reuniones",
};
