import { wordSet } from "../../kernel/text/word-set.ts";

/** Folded words that ask for the next of its kind, and name nothing. */
export const NEXT: ReadonlySet<string> = wordSet(`
  next upcoming
  proxima proximo proximas proximos prox siguiente sgte
  prochain prochaine prochaines`);

/** The same, or such as ask for the last. */
export const NEXT_OR_LAST: ReadonlySet<string> = new Set([
  ...NEXT,
  ...wordSet("last latest recent ultima ultimo dernier derniere"),
]);
