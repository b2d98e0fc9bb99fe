import type { Typed } from "./typed.ts";

/** As officers, prosecutors and UN staff enter what is on their agenda. Typed on Friday 27 November 2026 at 13:00 in Dakar. */
export const agendaFr: Typed = [
  ["demain à neuf heures moins le quart", "2026-11-28 08:45"],
  ["lundi à dix heures et demie", "2026-11-30 10:30"],
  ["lundi à midi moins le quart", "2026-11-30 11:45"],
  ["mardi à neuf heures et quart précises", "2026-12-01 09:15"],
  ["à neuf heures moins dix mardi", "2026-12-01 08:50"],
  ["mercredi à 9h pile", "2026-12-02 09:00"],
  ["mardi 8 décembre à quinze heures et quart", "2026-12-08 15:15"],
  ["demain à minuit et demi", "? ambiguous: 2026-11-28 00:30 | 2026-11-29 00:30"],
  ["12 janvier, 10 heures", "2027-01-12 10:00"],
  ["jeudi en huit à 14h30", "2026-12-10 14:30"],
  ["jeudi en huit", "? no-time: 2026-12-10 09:00 | 2026-12-10 11:00 | 2026-12-10 14:00 | 2026-12-10 16:00"],
  ["dans deux semaines, le jeudi, à 14h30", "2026-12-10 14:30"],
  ["jeudi dans deux semaines à 14h30", "? ambiguous: 2026-12-10 14:30 | 2026-12-17 14:30"],
  ["jeudi prochain à 20h", "2026-12-03 20:00"],
  ["tous les jeudis à 14h jusqu'à Noël", "2026-12-03 14:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261225"],
  [
    "chaque vendredi jusqu'à Noël à 15h30",
    "? ambiguous: 2026-11-27 15:30 FREQ=WEEKLY;BYDAY=FR;UNTIL=20261224 | 2026-11-27 15:30 FREQ=WEEKLY;BYDAY=FR;UNTIL=20261225",
  ],
  ["tous les lundis à 8h30 jusqu'à la fin du mois", "2026-11-30 08:30 FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130"],
  ["tous les mardis à 11h jusqu'à la Saint-Sylvestre", "2026-12-01 11:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231"],
  ["tous les mercredis à 10h jusqu'à Pâques", "2026-12-02 10:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20270328"],
  [
    "chaque 31 à 10h",
    "? ambiguous: 2026-11-30 10:00 FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 2026-12-31 10:00 FREQ=MONTHLY;BYMONTHDAY=31",
  ],
  ["chaque 15 à 9h30", "2026-12-15 09:30 FREQ=MONTHLY;BYMONTHDAY=15"],
  [
    "tous les 15 à 9h30",
    "? ambiguous: 2026-12-15 09:30 FREQ=MONTHLY;BYMONTHDAY=15 | 2026-11-28 09:30 FREQ=WEEKLY;INTERVAL=2",
  ],
  [
    "chaque 29 février à 12h",
    "? ambiguous: 2027-02-28 12:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 | 2028-02-29 12:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
  ],
  ["chaque 10 décembre à 9h", "2026-12-10 09:00 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
  ["le mardi et le jeudi à 9h", "2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU,TH"],
  ["le mardi à 9h", "? ambiguous: 2026-12-01 09:00 | 2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU"],
  ["le mardi 8 décembre à 9h", "2026-12-08 09:00"],
  [
    "mardi et jeudi à 16h",
    "? ambiguous: 2026-12-01 16:00 FREQ=WEEKLY;BYDAY=TU,TH | 2026-12-01 16:00 | 2026-12-03 16:00",
  ],
  ["le mardi et le jeudi à 9h jusqu'à fin janvier", "2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270131"],
  ["du 3 au 5 mars à 9h", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00"],
  ["3-5 mars, 9h", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00"],
  [
    "du 3 au 5 mars de 9h à 17h",
    "? days: 2027-03-03 09:00-17:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-05 17:00",
  ],
  [
    "3 mars 9h - 5 mars 17h",
    "? days: 2027-03-03 09:00-17:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-05 17:00",
  ],
  [
    "du 3 mars à 9h au 5 mars à 17h",
    "? days: 2027-03-03 09:00-17:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-05 17:00",
  ],
  [
    "du lundi 30 novembre au vendredi 4 décembre à 8h30",
    "? days: 2026-11-30 08:30 FREQ=DAILY;UNTIL=20261204 | 2026-11-30 08:30→2026-12-05 00:00",
  ],
  ["tous les jours du 3 au 5 mars à 9h", "2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305"],
  [
    "lundi 9h jusqu'à mercredi",
    "? days: 2026-11-30 09:00 FREQ=DAILY;UNTIL=20261202 | 2026-11-30 09:00→2026-12-03 00:00",
  ],
  ["les 3 et 4 mars à 9h", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270304 | 2027-03-03 09:00→2027-03-05 00:00"],
  ["les 3, 4 et 5 mars à 9h", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00"],
  [
    "du lundi au mercredi à 9h",
    "? days: 2026-11-30 09:00 FREQ=DAILY;UNTIL=20261202 | 2026-11-30 09:00→2026-12-03 00:00 | 2026-11-30 09:00 FREQ=WEEKLY;BYDAY=MO,TU,WE",
  ],
];
