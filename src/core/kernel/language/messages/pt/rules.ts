import type { rules as reference } from "../en/rules.ts";

export const rules: Record<keyof typeof reference, string> = {
  "rule.once": "uma vez",
  "rule.every.day": "{n, plural, one {todos os dias} many {a cada {n} dias} other {a cada {n} dias}}",
  "rule.every.exactDays": "a cada {n} dias exatos",
  "rule.every.week": "{n, plural, one {toda semana} many {a cada {n} semanas} other {a cada {n} semanas}}",
  "rule.every.month": "{n, plural, one {todo mês} many {a cada {n} meses} other {a cada {n} meses}}",
  "rule.every.year": "{n, plural, one {todo ano} many {a cada {n} anos} other {a cada {n} anos}}",
  "rule.on": "{every}, {days}",
  "rule.workdays": "de segunda a sexta-feira",
  "rule.weekday":
    "{day, select, 1 {às segundas-feiras} 2 {às terças-feiras} 3 {às quartas-feiras} 4 {às quintas-feiras} 5 {às sextas-feiras} 6 {aos sábados} other {aos domingos}}",
  "rule.nth":
    "{day, select, 6 {no {nth, select, 1 {primeiro} 2 {segundo} 3 {terceiro} 4 {quarto} 5 {quinto} other {último}} sábado} 7 {no {nth, select, 1 {primeiro} 2 {segundo} 3 {terceiro} 4 {quarto} 5 {quinto} other {último}} domingo} other {na {nth, select, 1 {primeira} 2 {segunda} 3 {terceira} 4 {quarta} 5 {quinta} other {última}} {day, select, 1 {segunda-feira} 2 {terça-feira} 3 {quarta-feira} 4 {quinta-feira} other {sexta-feira}}}}",
  "rule.nthWorkday":
    "no {nth, select, 1 {primeiro} 2 {segundo} 3 {terceiro} 4 {quarto} 5 {quinto} other {último}} dia útil",
  "rule.day": "no dia {day}",
  "rule.lastDay": "no último dia",
  "rule.lastDayOf": "no último dia de {month}",
  "rule.date": "em {date}",
  "rule.orFebruary": "{days}, ou no último dia de fevereiro",
  "rule.existing": "{days}, nos meses que o têm",
  "rule.leapYears": "{days}, nos anos bissextos",
  "rule.until": "{rule}, até {date}",
  "rule.times": "{rule}, {count, plural, one {{count} vez} many {{count} vezes} other {{count} vezes}}",
};
