import type { Typed } from "./typed.ts";

/** As officers, prosecutors and UN staff enter what is on their agenda. Typed on Friday 27 November 2026 at 14:00 in Vienna. */
export const agendaEn: Typed = [
  ["quarter to nine tomorrow", "? ambiguous: 2026-11-28 08:45 | 2026-11-28 20:45"],
  ["half past ten on Monday morning", "2026-11-30 10:30"],
  ["Tuesday at twenty past three in the afternoon", "2026-12-01 15:20"],
  ["twenty past three on Tuesday", "? ambiguous: 2026-12-01 03:20 | 2026-12-01 15:20"],
  ["Monday, quarter past eleven in the morning", "2026-11-30 11:15"],
  ["tomorrow nine thirty", "? ambiguous: 2026-11-28 09:30 | 2026-11-28 21:30"],
  ["tomorrow morning nine thirty", "2026-11-28 09:30"],
  ["12 January, 10 o'clock", "? ambiguous: 2027-01-12 10:00 | 2027-01-12 22:00"],
  ["12 January at 10 o'clock in the morning", "2027-01-12 10:00"],
  ["noon on the 12th of January", "2027-01-12 12:00"],
  ["in two weeks on Thursday at 14:30", "2026-12-10 14:30"],
  ["in two weeks, on the Thursday, at 14:30", "2026-12-10 14:30"],
  ["Thursday in two weeks at 14:30", "? ambiguous: 2026-12-10 14:30 | 2026-12-17 14:30"],
  ["Thursday week at 9:15 sharp", "2026-12-10 09:15"],
  ["Thursday 22:00 to Friday 02:00", "2026-12-03 22:00-02:00"],
  ["every Thursday at 14:00 until Christmas", "2026-12-03 14:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261225"],
  [
    "every Friday until Christmas at 15:30",
    "? ambiguous: 2026-11-27 15:30 FREQ=WEEKLY;BYDAY=FR;UNTIL=20261224 | 2026-11-27 15:30 FREQ=WEEKLY;BYDAY=FR;UNTIL=20261225",
  ],
  ["every Monday at 08:30 until the end of the month", "2026-11-30 08:30 FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130"],
  ["weekly on Tuesdays at 11:00 until New Year's Eve", "2026-12-01 11:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231"],
  ["every Wednesday at 10:00 until Easter", "2026-12-02 10:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20270328"],
  ["every Wednesday at 10:00 until the end of the year", "2026-12-02 10:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20261231"],
  [
    "every 31st at 10:00",
    "? ambiguous: 2026-11-30 10:00 FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 2026-12-31 10:00 FREQ=MONTHLY;BYMONTHDAY=31",
  ],
  ["every 15th at 09:30", "2026-12-15 09:30 FREQ=MONTHLY;BYMONTHDAY=15"],
  ["every 1st and 15th at 09:30", "2026-12-01 09:30 FREQ=MONTHLY;BYMONTHDAY=1,15"],
  [
    "every 29 February at 12:00",
    "? ambiguous: 2027-02-28 12:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 | 2028-02-29 12:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
  ],
  ["every 10 December at 09:00", "2026-12-10 09:00 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
  [
    "Tuesdays and Thursdays at 9",
    "? ambiguous: 2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU,TH | 2026-12-01 21:00 FREQ=WEEKLY;BYDAY=TU,TH",
  ],
  ["Tuesdays and Thursdays at 09:00", "2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU,TH"],
  [
    "Tuesday and Thursday at 16:00",
    "? ambiguous: 2026-12-01 16:00 FREQ=WEEKLY;BYDAY=TU,TH | 2026-12-01 16:00 | 2026-12-03 16:00",
  ],
  ["Tuesday and Thursday at 09:00 until the end of January", "2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270131"],
  ["every 2nd and 4th Tuesday at 10:00", "2026-12-08 10:00 FREQ=MONTHLY;BYDAY=2TU,4TU"],
  [
    "from 3 to 5 March at 9:00",
    "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00",
  ],
  ["3-5 March 09:00", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00"],
  ["March 3-5, 2027 at 9:00", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00"],
  [
    "from the 3rd to the 5th of March, 9:00",
    "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00",
  ],
  [
    "3-5 March 09:00-17:00",
    "? days: 2027-03-03 09:00-17:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-05 17:00",
  ],
  [
    "3 March 9:00 to 5 March 17:00",
    "? days: 2027-03-03 09:00-17:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-05 17:00",
  ],
  [
    "from Monday 30 November to Friday 4 December at 08:30",
    "? days: 2026-11-30 08:30 FREQ=DAILY;UNTIL=20261204 | 2026-11-30 08:30→2026-12-05 00:00",
  ],
  [
    "3-5 March",
    "? no-time: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00 | 2027-03-03 11:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 11:00→2027-03-06 00:00",
  ],
  ["every day from 3 to 5 March at 9:00", "2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305"],
  ["every weekday from 1 to 18 December at 8:45", "2026-12-01 08:45 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261218"],
  [
    "from 30 November to 9 December at 10:00",
    "? days: 2026-11-30 10:00 FREQ=DAILY;UNTIL=20261209 | 2026-11-30 10:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261209 | 2026-11-30 10:00→2026-12-10 00:00",
  ],
  [
    "Monday 9:00 until Wednesday",
    "? days: 2026-11-30 09:00 FREQ=DAILY;UNTIL=20261202 | 2026-11-30 09:00→2026-12-03 00:00",
  ],
  ["3 and 4 March at 9:00", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270304 | 2027-03-03 09:00→2027-03-05 00:00"],
  ["March 3 and 4 at 9:00", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270304 | 2027-03-03 09:00→2027-03-05 00:00"],
  [
    "3, 4 and 5 March at 9:00",
    "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00",
  ],
  [
    "from Monday to Wednesday at 9:00",
    "? days: 2026-11-30 09:00 FREQ=DAILY;UNTIL=20261202 | 2026-11-30 09:00→2026-12-03 00:00 | 2026-11-30 09:00 FREQ=WEEKLY;BYDAY=MO,TU,WE",
  ],
];
