import { wordSet } from "../../../kernel/text/word-set.ts";
import type { UnderstoodQuestion } from "../../../services/questions/ask.ts";
import type { Hit } from "../../../services/search/search.ts";
import { amongEquals } from "./among-equals.ts";
import type { ToldApart } from "./telling-apart.ts";

const NEW = wordSet(`
  latest newest recent recently new last current
  reciente recientes nueva nuevo nuevas nuevos ultima ultimo ultimas ultimos actual actuales
  recente recentes nova novo novas novos atual atuais
  recents nouvelle nouveau nouvelles nouveaux derniere dernier dernieres derniers actuel actuelle actuels actuelles`);
const OLD = wordSet(`
  old oldest former previous antigua antiguo antiguas antiguos antiga antigo antigas antigos
  ancien ancienne anciens anciennes`);

// What is of no year comes last.
const UNKNOWN = Number.MAX_SAFE_INTEGER;

/** Whether a question asks for what was before what holds now. */
export const asksForOld = (asked: Pick<UnderstoodQuestion, "question">): boolean => ageAsked(asked) < 0;

/** 1 where a question asks for what is new, -1 for what was before it, 0 where it asks for neither. */
function ageAsked({ question }: Pick<UnderstoodQuestion, "question">): -1 | 0 | 1 {
  const says = (words: ReadonlySet<string>) => question.words.some(({ folded }) => words.has(folded));
  if (says(NEW)) return 1;
  return says(OLD) ? -1 : 0;
}

/**
 * "The latest study", "la nueva ley", "ancienne loi": the newest or the oldest first, among those that have the same words of a question as
 * much.
 */
export function byAge(hits: readonly Hit[], { facts }: ToldApart, asked: UnderstoodQuestion): readonly Hit[] {
  const age = ageAsked(asked);
  if (age === 0) return hits;
  return amongEquals(hits, ({ doc }) => {
    const year = facts.get(doc)?.year;
    return typeof year === "number" ? -age * year : UNKNOWN;
  });
}
