import { wordSet } from "../../kernel/text/word-set.ts";

/** Folded words that ask for the next or the last of its kind, and name nothing. */
export const NEXT_OR_LAST: ReadonlySet<string> = wordSet(`
  next upcoming last latest recent
  proxima proximo proximas proximos prox siguiente sgte ultima ultimo
  prochain prochaine prochaines dernier derniere`);
