import { type Language, LANGUAGES } from "./language.ts";

// The commonest function words of each language, from our own knowledge of them; they make up about half of any prose.
const FUNCTION_WORDS: Readonly<Record<Language, string>> = {
  en: "a the of and to in is that for with be on by are as from this not or at which will shall must should their its it an was have has been each who what when where there between about under into",
  es: "a el la los las de del y en que para con por se un una su sus al es como más no o lo entre cada sobre sin esta este son debe deben cuando quien quién quiénes cuál ser será fue puede pueden hay donde",
  pt: "o a os as de do da dos das e em no na nos nas que para com por se um uma seu sua ao aos às à é como mais não ou entre cada sobre sem esta este são deve devem quando quem qual será pelo pela pelos pelas foi pode podem há onde seus suas num numa",
  fr: "a le la les de du des et en que pour avec par se un une son sa ses au aux est comme plus ne pas ou il elle entre chaque sur sans cette ce sont doit doivent quand qui quel sera dans leur leurs peut peuvent où cet entre dont",
};

const SETS = LANGUAGES.map((language) => ({ language, words: new Set(FUNCTION_WORDS[language].split(" ")) }));

/**
 * The interface language a text is written in, judged by its function words; undefined where they do not decide, as in a
 * text of a few words. A detector with n-gram models knows sixty languages but costs 85 MB and a quarter of a second.
 */
export function detectLanguage(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [best, second] = SETS.map(({ language, words: own }) => ({
    language,
    count: words.filter((w) => own.has(w)).length,
  })).sort((a, b) => b.count - a.count);
  return best && second && best.count >= 2 && best.count > second.count ? best.language : undefined;
}

/** Whether a text holds nothing but function words of the interface's languages, or nothing at all. */
export function onlyFunctionWords(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []).every((word) => SETS.some(({ words }) => words.has(word)));
}
