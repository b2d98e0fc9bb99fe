import type { Typed } from "./typed.ts";

/** As officers, prosecutors and UN staff enter what is on their agenda. Typed on Friday 27 November 2026 at 14:00 in Luanda. */
export const agendaPt: Typed = [
  ["amanhã às quinze para as nove", "2026-11-28 08:45"],
  ["segunda, dez e meia", "2026-11-30 10:30"],
  ["segunda às nove e um quarto", "2026-11-30 09:15"],
  ["um quarto para as oito da noite de segunda", "2026-11-30 19:45"],
  ["terça às dez menos um quarto", "2026-12-01 09:45"],
  ["vinte para as quatro da tarde de amanhã", "2026-11-28 15:40"],
  ["terça, nove e meia da manhã", "2026-12-01 09:30"],
  ["amanhã ao meio-dia e quinze", "2026-11-28 12:15"],
  ["12 de janeiro, 10 em ponto", "2027-01-12 10:00"],
  ["12 de janeiro às 10h em ponto", "2027-01-12 10:00"],
  ["daqui a duas semanas, na quinta, às 14h30", "2026-12-10 14:30"],
  ["quinta daqui a duas semanas às 14h30", "? ambiguous: 2026-12-10 14:30 | 2026-12-17 14:30"],
  ["na quinta que vem às 8 da noite", "2026-12-03 20:00"],
  ["sexta a oito dias às 10h", "2026-12-04 10:00"],
  ["toda quinta às 14h até o Natal", "2026-12-03 14:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20261225"],
  [
    "toda sexta até ao Natal às 15h30",
    "? ambiguous: 2026-11-27 15:30 FREQ=WEEKLY;BYDAY=FR;UNTIL=20261224 | 2026-11-27 15:30 FREQ=WEEKLY;BYDAY=FR;UNTIL=20261225",
  ],
  ["toda segunda às 8h30 até o fim do mês", "2026-11-30 08:30 FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130"],
  ["às terças às 11h até o Réveillon", "2026-12-01 11:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231"],
  ["todas as quartas às 10h até à Páscoa", "2026-12-02 10:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20270328"],
  ["segundas e quartas, 10h, até o fim do ano", "2026-11-30 10:00 FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231"],
  [
    "todo dia 31 às 10h",
    "? ambiguous: 2026-11-30 10:00 FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 2026-12-31 10:00 FREQ=MONTHLY;BYMONTHDAY=31",
  ],
  ["todo dia 15 às 9h30", "2026-12-15 09:30 FREQ=MONTHLY;BYMONTHDAY=15"],
  ["cada dia 28 às 17h", "2026-11-28 17:00 FREQ=MONTHLY;BYMONTHDAY=28"],
  [
    "todo 29 de fevereiro às 12h",
    "? ambiguous: 2027-02-28 12:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 | 2028-02-29 12:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
  ],
  ["todo dia 10 de dezembro às 9h", "2026-12-10 09:00 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
  ["às terças e quintas às 9h", "2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU,TH"],
  [
    "terça e quinta às 16h",
    "? ambiguous: 2026-12-01 16:00 FREQ=WEEKLY;BYDAY=TU,TH | 2026-12-01 16:00 | 2026-12-03 16:00",
  ],
  ["terça e quinta às 9h até o fim de janeiro", "2026-12-01 09:00 FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270131"],
  ["de 3 a 5 de março às 9h", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00"],
  [
    "do dia 3 ao dia 5 de março, das 9h às 17h",
    "? days: 2027-03-03 09:00-17:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-05 17:00",
  ],
  [
    "de 30 de novembro a 4 de dezembro às 8h30",
    "? days: 2026-11-30 08:30 FREQ=DAILY;UNTIL=20261204 | 2026-11-30 08:30→2026-12-05 00:00",
  ],
  [
    "3 de março 9h até 5 de março 17h",
    "? days: 2027-03-03 09:00-17:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-05 17:00",
  ],
  ["todos os dias de 3 a 5 de março às 9h", "2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305"],
  ["3-5 de março, 9h", "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00"],
  ["segunda 9h até quarta", "? days: 2026-11-30 09:00 FREQ=DAILY;UNTIL=20261202 | 2026-11-30 09:00→2026-12-03 00:00"],
  [
    "nos dias 3 e 4 de março às 9h",
    "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270304 | 2027-03-03 09:00→2027-03-05 00:00",
  ],
  [
    "dias 3, 4 e 5 de março às 9h",
    "? days: 2027-03-03 09:00 FREQ=DAILY;UNTIL=20270305 | 2027-03-03 09:00→2027-03-06 00:00",
  ],
  [
    "de segunda a quarta às 9h",
    "? days: 2026-11-30 09:00 FREQ=DAILY;UNTIL=20261202 | 2026-11-30 09:00→2026-12-03 00:00 | 2026-11-30 09:00 FREQ=WEEKLY;BYDAY=MO,TU,WE",
  ],
];
