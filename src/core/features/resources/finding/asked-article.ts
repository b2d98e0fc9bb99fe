import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import type { FindResources } from "./found-resources.ts";

/** An article that is asked for by its number, as it was typed ("artículo 12"), and of what: the rest of the words. */
export interface AskedArticle {
  readonly number: string;
  readonly of: string;
}

const WORD = String.raw`art[ií]culo|article|artigo|art\.?|section|sec\.|secci[oó]n|se[cç][aã]o|§`;
const LATIN = "bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|novies|decies";
const NUMBER = String.raw`\d{1,4}(?:[.-]\d{1,3})*(?:\s?[°ºª])?(?:[\s-]+(?:${LATIN})(?!\p{L})|-?[a-z](?![\p{L}\p{N}]))?(?:\s?\(\w{1,4}\))*`;
const ASKED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${WORD})\s*(?:n[.°º]+\s*)?(?:${NUMBER})(?![\p{L}\p{N}/])`,
  "giu",
);

// What is said around it names nothing: "qué dice el artículo 12 de la ley 7411".
const AROUND = wordSet(`
  what which does says say said read show me text wording
  que cual dice dicen decia establece dispone preve leer ver muestrame muestra texto
  qual diz dizem estabelece dispoe le mostre texto
  quel quelle dit disent prevoit dispose lire montre montrez texte est c`);

/** Reads that; undefined where none is, where several are, and where nothing says of what. */
export function askedArticle(words: string): AskedArticle | undefined {
  const [found, another] = [...words.matchAll(ASKED)];
  if (found === undefined || another !== undefined) return undefined;
  const [number] = found;
  const rest = `${words.slice(0, found.index)} ${words.slice(found.index + number.length)}`;
  const left = rest.split(/\s+/u).filter((word) => !foldedWords(word).every((one) => AROUND.has(one)));
  return left.some((word) => foldedWords(word).some((one) => !onlyJoins(one)))
    ? { number: number.trim(), of: left.join(" ") }
    : undefined;
}

/**
 * A look-up to which questions for an article of something are put without it, where that is the name of something, or where the first that
 * is found so `has` such an article; what is found says which article is asked for.
 */
export const withArticle =
  (find: FindResources, has: (resource: string, article: string) => Promise<boolean>): FindResources =>
  async (question) => {
    const article = askedArticle(question.words);
    if (article === undefined) return find(question);
    const named = await find({ ...question, words: article.of });
    const [first] = named.ids;
    const isMeant =
      named.exact !== undefined ||
      (named.dropped.length === 0 && first !== undefined && (await has(first, article.number)));
    return { ...(isMeant ? named : await find(question)), article: article.number };
  };
