import { fold } from "../../../kernel/text/fold.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import type { ResourceKind } from "../resource.ts";

// As they are written: without its accent "où" is "or".
const WHERE = new Set(["where", "dónde", "donde", "onde", "où"]);
const LOOKS_UP = wordSet(`
  consult check look find search see read verify
  consultar consulto verificar buscar busco ver veo vemos leer leo encontrar encuentro
  verifico ler leio vejo encontro procurar procuro pesquisar
  consulter verifier chercher voir trouver lire`);
const DECIDED = wordSet(`
  ruled judged upheld decided
  juzgo juzgaron decidio decidieron resolvio sentencio
  julgou julgaram decidiu decidiram
  juge jugea statue tranche`);

/** Kinds that a sentence asks for without naming them: where one looks something up is a database, what was judged is a ruling. */
export function hintedKinds(text: string): ResourceKind[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const folded = words.map(fold);
  const looksUp = words.some((word) => WHERE.has(word)) && folded.some((word) => LOOKS_UP.has(word));
  return [
    ...(looksUp ? ["database" as const] : []),
    ...(folded.some((word) => DECIDED.has(word)) ? ["ruling" as const] : []),
  ];
}
