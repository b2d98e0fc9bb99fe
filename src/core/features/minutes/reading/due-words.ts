import { wordSet } from "../../../kernel/text/word-set.ts";

/** Words in a row, without accents; longer ones first. */
export type Phrases = readonly (readonly string[])[];

/** What stands before a day by which something is due. */
export const BEFORE = phrases(`
  no later than, not later than, due by, due on, due, by, before, until, till,
  a mas tardar el, a mas tardar, antes del, antes de, hasta el, hasta, para el, por el,
  no mais tardar ate, ate o dia, ate ao, ate o, ate a, ate, antes do, antes da, para o dia, para o,
  au plus tard le, au plus tard, d ici le, d ici au, d ici la, d ici, avant le, avant la, avant, pour le, jusqu au`);

/** What stands before much else, too: it counts where the day ends the line. */
export const MAYBE = phrases("on, at, el, a, no dia, no, ao, em, en, para, le, a la, pour, por");

/** What stands before a length of time, with the word for it that days are read with. */
export const WITHIN: readonly (readonly [word: string, phrases: Phrases])[] = [
  ["in", phrases("in, within, in the next, within the next")],
  [
    "en",
    phrases(`en, dentro de, dentro de los proximos, dentro de las proximas, en los proximos, en las proximas, en un plazo de,
      en el plazo de, en plazo de`),
  ],
  [
    "em",
    phrases(`em, dentro de, dentro dos proximos, dentro das proximas, nos proximos, nas proximas, num prazo de, no prazo de,
      em um prazo de`),
  ],
  ["dans", phrases("dans, dans les, dans un delai de, sous, d ici, d ici a, d ici les")],
];

/** With these a day begins by itself. */
export const BEGINS = phrases(`
  today, tomorrow, the day after tomorrow, next, this, end of, the end of,
  hoy, manana, pasado manana, proximo, proxima, el proximo, la proxima, la semana que viene, este, esta,
  fin de, fines de, finales de, final de,
  hoje, amanha, depois de amanha, proximo, na proxima, a proxima, no proximo, na semana que vem, neste, nesta,
  fim de, fim do, fim da, final do, final da,
  aujourd hui, demain, apres demain, ce, cette, la semaine prochaine, fin, la fin,
  monday, tuesday, wednesday, thursday, friday, saturday, sunday,
  lunes, martes, miercoles, jueves, viernes, sabado, domingo, segunda, terca, quarta, quinta, sexta,
  lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche`);

/** Behind these it says of which day something is, and not by which it is due: "the list of next Friday". */
export const OF = wordSet("of from de del do da du des la las los the les");

function phrases(text: string): Phrases {
  return text
    .split(",")
    .map((one) => one.trim().split(" "))
    .toSorted((a, b) => b.length - a.length);
}
