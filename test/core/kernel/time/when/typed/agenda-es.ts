import type { Typed } from "./typed.ts";

/** As officers, prosecutors and UN staff enter what is on their agenda. Typed on Friday 27 November 2026 at 8:00 in Bogotá. */
export const agendaEs: Typed = [
  ["mañana a las nueve menos cuarto", "2026-11-28 08:45"],
  ["el lunes, nueve y media", "2026-11-30 09:30"],
  ["lunes las diez y cuarto", "2026-11-30 10:15"],
  ["el martes a un cuarto para las nueve", "2026-12-01 08:45"],
  ["cuarto para las ocho de la noche del lunes", "2026-11-30 19:45"],
  ["veinte para las cuatro de la tarde mañana", "2026-11-28 15:40"],
  ["mañana a las doce menos diez", "2026-11-28 11:50"],
  ["a mediodía y cuarto del martes", "2026-12-01 12:15"],
  ["el jueves a las veinte y treinta", "2026-12-03 20:30"],
  ["12 de enero, 10 en punto", "2027-01-12 10:00"],
  ["12 de enero a las 10 de la mañana en punto", "2027-01-12 10:00"],
  ["dentro de dos semanas, el jueves a las 14:30", "2026-12-10 14:30"],
  ["el jueves dentro de dos semanas a las 14:30", "? ambiguous: 2026-12-10 14:30 | 2026-12-17 14:30"],
  ["el jueves que viene a las 8 de la noche", "2026-12-03 20:00"],
  ["el jueves en ocho a las 15:00", "2026-12-10 15:00"],
  ["viernes en quince a las 10:00", "2026-12-11 10:00"],
  ["todos los jueves a las 14:00 hasta Navidad", "2026-12-03 14:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261225"],
  [
    "todos los viernes hasta Navidad a las 15:30",
    "? ambiguous: 2026-11-27 15:30 FREQ=WEEKLY;BYDAY=FR;UNTIL=20261224 | 2026-11-27 15:30 FREQ=WEEKLY;BYDAY=FR;UNTIL=20261225",
  ],
  ["cada lunes a las 8:30 hasta fines de mes", "2026-11-30 08:30 FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130"],
  ["cada martes a las 11:00 hasta Nochevieja", "2026-12-01 11:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231"],
  ["los miércoles a las 10:00 hasta la Pascua", "2026-12-02 10:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20270328"],
  [
    "cada 31 a las 10:00",
    "? ambiguous: 2026-11-30 10:00 FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 2026-12-31 10:00 FREQ=MONTHLY;BYMONTHDAY=31",
  ],
  ["cada día 15 a las 9:30", "2026-12-15 09:30 FREQ=MONTHLY;BYMONTHDAY=15"],
  [
    "cada 15 a las 9:30",
    "? ambiguous: 2026-12-15 09:30 FREQ=MONTHLY;BYMONTHDAY=15 | 2026-11-27 09:30 FREQ=WEEKLY;INTERVAL=2 | 2026-11-28 09:30 FREQ=WEEKLY;INTERVAL=2",
  ],
  ["todos los 5 a las 17:00", "2026-12-05 17:00 FREQ=MONTHLY;BYMONTHDAY=5"],
  [
    "cada 29 de febrero a las 12:00",
    "? ambiguous: 2027-02-28 12:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 | 2028-02-29 12:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
  ],
  ["cada 10 de diciembre a las 9:00", "2026-12-10 09:00 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
  ["los martes y jueves a las 9", "2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU,TH"],
  [
    "martes y jueves a las 16:00",
    "? ambiguous: 2026-12-01 16:00 FREQ=WEEKLY;BYDAY=TU,TH | 2026-12-01 16:00 | 2026-12-03 16:00",
  ],
  ["martes y jueves a las 9 hasta fin de enero", "2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270131"],
  [
    "del 3 al 5 de marzo a las 9",
    "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00",
  ],
  [
    "del lunes 30 de noviembre al viernes 4 de diciembre a las 8:30",
    "? days: 2026-11-30 08:30 FREQ=DAILY;UNTIL=20261204 | 2026-11-30 08:30→2026-12-05 00:00",
  ],
  [
    "del 3 al 5 de marzo de 9 a 17",
    "? days: 2027-03-03 09:00-17:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-05 17:00",
  ],
  [
    "3 de marzo 9:00 a 5 de marzo 17:00",
    "? days: 2027-03-03 09:00-17:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-05 17:00",
  ],
  ["cada día del 3 al 5 de marzo a las 9:00", "2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305"],
  [
    "desde el 3 hasta el 5 de marzo a las 9:00",
    "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00",
  ],
  [
    "lunes 9:00 hasta el miércoles",
    "? days: 2026-11-30 09:00 FREQ=DAILY;UNTIL=20261202 | 2026-11-30 09:00→2026-12-03 00:00",
  ],
  [
    "los días 3 y 4 de marzo a las 9",
    "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270304 | 2027-03-03 09:00→2027-03-05 00:00",
  ],
  [
    "los días 3, 4 y 5 de marzo a las 9",
    "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00",
  ],
  [
    "de lunes a miércoles a las 9:00",
    "? days: 2026-11-30 09:00 FREQ=DAILY;UNTIL=20261202 | 2026-11-30 09:00→2026-12-03 00:00 | 2026-11-30 09:00 FREQ=WEEKLY;BYDAY=MO,TU,WE",
  ],
];
