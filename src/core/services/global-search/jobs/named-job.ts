import { declared, oncePerProduct } from "../../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import { type TextWord, wordsInText } from "../../../kernel/text/words-in-text.ts";
import type { ByThing, Job } from "./job.ts";
import { jobPhrased } from "./phrased-job.ts";

/** A job that a sentence asks for, and what follows the thing that it names. */
export interface NamedJob {
  readonly job: Job;
  readonly rest: string;
}

// Folded words that lead to the verb: "how do I", "quiero", "est-ce que je peux".
const LEADS = wordSet(`
  how do does can could would should i we you one to please pls want need like d help me where is it possible hi hello
  como hago hacer para puedo podemos se quiero queremos quisiera necesito necesitamos debo hay que gustaria por favor
  ayudame a ayuda donde puede podria es posible deseo tengo hola buenas buenos dias tardes
  faco fazer posso quero gostaria de preciso precisamos devo da ajuda ajude onde pode poderia e possivel desejo tenho eu
  ola oi bom dia boa tarde
  comment est ce qu on je puis peux pouvons faire pour veux voudrais souhaite dois faut il s te vous plait svp stp aide
  aidez moi ou peut pourrait j aimerais nous bonjour
  show see what which are ver muestra muestrame cuales son mostra mostre quais sao voir montre montrez affiche quelles quels
  sont`);
const MOST_LEADS = 9;
// "On décale l'appel" tells others what is done, where nothing before it asks or wants.
const SUBJECTS = wordSet("i we you on je nous eu se que qu d j");
// What may stand between the verb and the thing; "of" would make a noun of the verb.
const BETWEEN = wordSet(`
  a an the my our this that new next una un la el mi nuestra esta este nueva nuevo proxima proximo
  uma um o minha nossa novo nova essa esse une le l ma mon notre cette ce nouvelle nouveau prochaine prochain
  mis proximas proximos meus minhas mes prochaines prochains upcoming other otra outra autre`);
const MOST_BETWEEN = 3;

// What may follow the thing where it is only shown: whose or when it is.
const OF = wordSet(
  "of with on for from to today this de d du des da do del con com avec a au en por hoy esta hoje aujourd cette",
);

type Forms = { readonly verbs: ReadonlySet<string>; readonly things: ReadonlySet<string> };

const formsOf = oncePerProduct((product): readonly (readonly [Job, readonly Forms[]])[] =>
  declared(product, "jobs")
    .flat()
    .flatMap((job) => ("verbs" in job ? [[job, LANGUAGES.map((language) => formsIn(job, language))] as const] : [])),
);

const formsIn = ({ verbs, things }: ByThing, language: Language): Forms => ({
  verbs: wordSet(verbs[language]),
  things: wordSet(things[language]),
});

/** The job that a sentence asks for as a whole, or by a verb at its beginning and the thing behind it; undefined where it asks for none. */
export function jobNamed(product: Features, text: string): NamedJob | undefined {
  const phrased = jobPhrased(product, text);
  return phrased ? { job: phrased, rest: "" } : jobByThing(product, text);
}

function jobByThing(product: Features, text: string): NamedJob | undefined {
  const words = wordsInText(text);
  const starts = verbPlaces(words);
  for (const [job, forms] of formsOf(product)) {
    const ends = forms.flatMap(({ verbs, things }) =>
      starts.flatMap((at) => (verbs.has(words[at]?.folded ?? "") ? (endOfThing(words, at + 1, things) ?? []) : [])),
    );
    const [end] = ends;
    const rest = end === undefined ? undefined : text.slice(end).replace(/^[\s:,]+|[\s.?!]+$/gu, "");
    if (rest !== undefined && (job.shows === undefined || isOf(rest))) return { job, rest };
  }
  return undefined;
}

/** "My account on that platform" is shown, "my meetings went well" is not. */
const isOf = (rest: string): boolean => rest === "" || OF.has(fold(/^[\p{L}\p{M}]+/u.exec(rest)?.[0] ?? ""));

/** Where a verb that asks may stand: behind words that lead to it, some of which ask or want. */
function verbPlaces(words: readonly TextWord[]): number[] {
  const first = words.findIndex(({ folded }) => !LEADS.has(folded));
  const last = Math.min(first < 0 ? words.length - 1 : first, MOST_LEADS);
  return words
    .slice(0, last + 1)
    .flatMap((_, at) => (at === 0 || words.slice(0, at).some(({ folded }) => !SUBJECTS.has(folded)) ? [at] : []));
}

/** Where the thing ends that is named there, with few words before it. */
function endOfThing(words: readonly TextWord[], from: number, things: ReadonlySet<string>): number | undefined {
  const near = words.slice(from, from + MOST_BETWEEN + 1);
  const found = near.findIndex(({ folded }) => things.has(folded));
  return near.slice(0, found).every(({ folded }) => BETWEEN.has(folded)) ? near[found]?.to : undefined;
}
