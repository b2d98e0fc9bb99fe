import { wordSet } from "../../../kernel/text/word-set.ts";
import { start } from "./question-words.ts";
import { range, type SaidSentence, some } from "./said.ts";

const WHO = wordSet("who quien quienes quem qui anyone anybody someone somebody alguien alguem");
// Holidays and meals: what is asked about them is asked of people. In Spanish, "ferias" are fairs.
const FREE =
  wordSet(`vacation vacations vacaciones férias vacances lunch lunchtime almuerzo almorzamos almuerzan almorzar
  almoco almoca almocam almocamos almocar dejeuner dejeune dejeunons mangeons weather meteo`);
const WEATHER = pairs("temps fait|tiempo hace|tempo faz");
const WEEKEND = wordSet("weekend weekends finde");
const WEEK_END = pairs("week end|fin semana|fim semana");
const PLANS = wordSet("plan plans planes planos plano projet projets weekend weekends finde week end");
// Shows, and that somebody saw them.
const SHOWS = wordSet(
  "movie movies film films game football partido pelicula peliculas futbol jogo filme novela futebol",
);
const SAW =
  wordSet(`watch watched watching see saw seen vio viste vieron visto vimos viu viram assistiu assistiram assistir
  vu vus regarde regardez`);
// What an office has and a library does not, and that somebody has it.
const OFFICE =
  wordSet(`keys charger umbrella mug stapler projector laptop llave llaves cargador paraguas proyector chave
  chaves carregador projetor cle cles chargeur parapluie projecteur`);
const HAVE = wordSet("has have got took tiene tienen tem pegou levou a ont");

function pairs(written: string): readonly (readonly string[])[] {
  return written.split("|").map((pair) => pair.split(" "));
}

/**
 * Whether it asks about free time, meals, the weather, what was on, or who has something of the office: nothing that a
 * library holds. Whom one can reach then is a question all the same, and so is whatever else it names, but for a country.
 */
export function asksOfFreeTime(said: SaidSentence): boolean {
  const { words, grammar, known, places } = said;
  const begin = start(said);
  const asksWho = WHO.has(words[begin]?.folded ?? "");
  if (hasWord(said, SHOWS) && hasWord(said, SAW)) return true;
  if (asksWho && HAVE.has(words[begin + 1]?.folded ?? "") && hasWord(said, OFFICE)) return true;
  if (asksWho) return false;
  if (some(said, (at) => (known[at] === true && places[at] !== true) || grammar.is(at, "finds"))) return false;
  if (hasWord(said, FREE) || hasPair(said, WEATHER)) return true;
  return (hasWord(said, WEEKEND) || hasPair(said, WEEK_END)) && onlyPlans(said);
}

const hasWord = (said: SaidSentence, wanted: ReadonlySet<string>): boolean =>
  some(said, (at) => {
    const { raw = "", folded = "" } = said.words[at] ?? {};
    return wanted.has(folded) || wanted.has(raw.toLowerCase());
  });

/** Whether two words stand in it, with one between them at most. */
function hasPair({ words, from, to }: SaidSentence, wanted: readonly (readonly string[])[]): boolean {
  const folded = (at: number) => words[at]?.folded ?? "";
  return wanted.some(([one, other]) =>
    range(from, to).some((at) => folded(at) === one && [at + 1, at + 2].some((next) => folded(next) === other)),
  );
}

const onlyPlans = ({ words, grammar, from, to }: SaidSentence): boolean =>
  range(from, to).every((at) => !grammar.isContent(at) || PLANS.has(words[at]?.folded ?? ""));
