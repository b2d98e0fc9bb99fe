import type { Word } from "./words.ts";

// What excludes whatever follows, in the languages of the interface, folded.
const WHATEVER = sayings(`
  but_not, except, except_for, excluding, other_than, apart_from, and_not, rather_than, instead_of,
  anyone_but, anybody_but, everyone_but, everybody_but, all_but, anyone_except, someone_else_than,
  excepto, salvo, menos, pero_no, excluyendo, que_no_sea, que_no_sean, y_no, aparte_de, en_vez_de, en_lugar_de,
  exceto, mas_nao, excluindo, que_nao_seja, que_nao_sejam, e_nao, tirando, fora, a_nao_ser, em_vez_de,
  sauf, hormis, excepte, mais_pas, et_pas, a_l_exception, a_part, en_dehors, autre_que, autres_que, plutot_que`);

// What excludes a place, a topic, an agency or somebody that follows; before anything else it says what something is like.
const NAMES = sayings(`
  outside, outside_of, not, isn_t, aren_t, not_based, not_located, minus,
  fuera, fuera_de, fuera_del, no_es, no_son, no_esta, no_este, no_estan, no_esten, que_no_trabaja, que_no_trabajan,
  fora_de, fora_do, fora_da, fora_dos, fora_das, nao, nao_e, nao_sao, nao_esta, nao_estao, nao_esteja, nao_estejam,
  hors, hors_de, hors_du, pas, non, a_l_exterieur`);

// The same for places and people only: "firearms without marking", "armas sin registro" are a subject; "no law on marking".
const PLACES = sayings(`without, sin, sem, sans, no`);

/** What words exclude: "whatever" follows, what is called by a name ("names"), or a place or somebody only ("places"). */
export type Excluding = "whatever" | "names" | "places";

/** How many words from a place exclude what follows, and what they may. */
export interface ExcludingWords {
  readonly length: number;
  readonly what: Excluding;
}

/** The longest such words that stand there; undefined where none do. */
export function sayingAt(words: readonly Word[], at: number): ExcludingWords | undefined {
  const isThere = (saying: readonly string[]) =>
    saying.every((part, i) => words[at + i]?.folded === part && words[at + i]?.literal === false);
  const found = (
    [
      [WHATEVER, "whatever"],
      [NAMES, "names"],
      [PLACES, "places"],
    ] as const
  ).flatMap(([known, what]) => known.filter(isThere).map(({ length }): ExcludingWords => ({ length, what })));
  return found.sort((a, b) => b.length - a.length)[0];
}

function sayings(list: string): readonly (readonly string[])[] {
  return list.split(",").map((saying) => saying.trim().split("_"));
}
