import { declared, oncePerProduct } from "../../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { Job } from "./job.ts";

// What may stand before and behind the sentence that asks.
const BEFORE = `hi hello hey please pls how do does can could would will i we you u to want need like d me bot rapporteur and
  hola por favor como hago hacer para puedo puede puedes podria quiero quisiera necesito me deseo y gustaria
  ola oi como faco posso pode poderia quero gostaria de preciso desejo e eu
  bonjour salut svp comment est ce que je puis peux pouvez peut veux voudrais souhaite on s il te vous plait et`;
const BEHIND =
  "please pls thanks now here por favor gracias aqui ya obrigado obrigada agora ici svp s il te vous plait merci";
const LONGEST = 24;

const phrasesOf = oncePerProduct((product): readonly (readonly [Job, readonly RegExp[]])[] =>
  declared(product, "jobs")
    .flat()
    .flatMap((job) =>
      "phrases" in job ? [[job, LANGUAGES.flatMap((language) => job.phrases[language].map(compiled))] as const] : [],
    ),
);

/** The job that a whole sentence asks for, with nothing but courtesy around it; undefined where it asks for none. */
export function jobPhrased(product: Features, text: string): Job | undefined {
  const words = foldedWords(text);
  if (words.length > LONGEST) return undefined;
  const said = `${words.join(" ")} `;
  return phrasesOf(product).find(([, phrases]) => phrases.some((phrase) => phrase.test(said)))?.[0];
}

const anyOf = (words: string) => `(?:(?:${words.trim().split(/\s+/u).join("|")}) ){0,8}`;

function compiled(phrase: string): RegExp {
  const words = phrase.split(" ").map((word) => {
    const optional = word.endsWith("?");
    return `(?:(?:${optional ? word.slice(0, -1) : word}) )${optional ? "?" : ""}`;
  });
  return new RegExp(`^${anyOf(BEFORE)}${words.join("")}${anyOf(BEHIND)}$`, "u");
}
