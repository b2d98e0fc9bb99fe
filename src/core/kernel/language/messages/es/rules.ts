import type { rules as reference } from "../en/rules.ts";

export const rules: Record<keyof typeof reference, string> = {
  "rule.once": "una vez",
  "rule.every.day": "{n, plural, one {cada día} many {cada {n} días} other {cada {n} días}}",
  "rule.every.exactDays": "cada {n} días exactos",
  "rule.every.week": "{n, plural, one {cada semana} many {cada {n} semanas} other {cada {n} semanas}}",
  "rule.every.month": "{n, plural, one {cada mes} many {cada {n} meses} other {cada {n} meses}}",
  "rule.every.year": "{n, plural, one {cada año} many {cada {n} años} other {cada {n} años}}",
  "rule.on": "{every}, {days}",
  "rule.workdays": "de lunes a viernes",
  "rule.weekday":
    "{day, select, 1 {los lunes} 2 {los martes} 3 {los miércoles} 4 {los jueves} 5 {los viernes} 6 {los sábados} other {los domingos}}",
  "rule.nth":
    "el {nth, select, 1 {primer} 2 {segundo} 3 {tercer} 4 {cuarto} 5 {quinto} other {último}} {day, select, 1 {lunes} 2 {martes} 3 {miércoles} 4 {jueves} 5 {viernes} 6 {sábado} other {domingo}}",
  "rule.nthWorkday":
    "el {nth, select, 1 {primer} 2 {segundo} 3 {tercer} 4 {cuarto} 5 {quinto} other {último}} día hábil",
  "rule.day": "el día {day}",
  "rule.lastDay": "el último día",
  "rule.lastDayOf": "el último día de {month}",
  "rule.date": "el {date}",
  "rule.orFebruary": "{days}, o el último día de febrero",
  "rule.existing": "{days}, en los meses que lo tienen",
  "rule.leapYears": "{days}, en los años bisiestos",
  "rule.until": "{rule}, hasta el {date}",
  "rule.times": "{rule}, {count, plural, one {{count} vez} many {{count} veces} other {{count} veces}}",
};
