import { foldedWords } from "../../../kernel/text/fold.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import type { UnderstoodQuestion } from "../../../services/questions/ask.ts";
import { valuesOf } from "../../../services/questions/reading/condition.ts";
import type { FindResources } from "./found-resources.ts";

// What stands before the number of a part of any law, in the four languages.
const PARTS = wordSet(`
  article articles section sections sec art paragraph chapter no number
  articulo articulos seccion secciones parrafo capitulo numero
  artigo artigos secao paragrafo capitulo
  chapitre alinea paragraphe`);
const NUMBER = /^\d+$/u;

/** Whether nothing is left of a question but a number, which stands in every law: all that says what is looked for is in nothing, and it asks for no more than a kind of thing. */
function onlyNumbers(
  { telling, conditions }: Pick<UnderstoodQuestion, "telling" | "conditions">,
  missing: readonly string[],
): boolean {
  if (conditions.some((one) => valuesOf(one, "kind").length === 0)) return false;
  const isNumber = ({ folded }: { readonly folded: string }) => NUMBER.test(folded) || PARTS.has(folded);
  const names = telling.filter((word) => !isNumber(word));
  const lacking = new Set(missing.flatMap((word) => foldedWords(word)));
  return names.length > 0 && names.length < telling.length && names.every(({ folded }) => lacking.has(folded));
}

/** A look-up that finds nothing where only a number of what is asked for is anywhere, and nothing is called so. */
export const unlessOnlyNumbers =
  (find: FindResources): FindResources =>
  async (question) => {
    const found = await find(question);
    if (found.exact !== undefined || !onlyNumbers(found.asked, found.missing)) return found;
    return { ...found, ids: [], nearest: { ids: [], steps: [] }, passages: new Map() };
  };
