import type { Language } from "../../../kernel/language/language.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import type { SpokenWord } from "./sentences.ts";

interface Forms {
  /** Endings of verbs that tell something by themselves, as they are written with their accents. */
  readonly endings: RegExp;
  /** Nouns and adjectives that end so. */
  readonly not: ReadonlySet<string>;
  /** Words before a verb; after one, a word with such an ending is one. */
  readonly after?: RegExp;
  readonly then?: RegExp;
}

const FORMS: Readonly<Record<Language, Forms>> = {
  es: {
    // mandé, subí, llegó, llegaron, llegará, llegamos, estábamos, llegaste.
    endings:
      /(?:.[^aeiou]|[aeiou])[éíó]$|.{2}(?:ar|er|ir)(?:án|á)$|..(?:aron|ieron|yeron)$|..[aei]mos$|..(?:aste|iste)$/u,
    not: wordSet(`café comité bebé también porqué consomé aquí allí así ahí colibrí jabalí israelí iraní iraquí dominó capó
      varon baron ultimos últimos proximos próximos maximos máximos minimos mínimos tramos extremos supremos reclamos
      prestamos préstamos legitimos legítimos maritimos marítimos anonimos anónimos terminos términos racimos centésimos
      decimos décimos mismos existe triste chiste contraste desgaste traste paquistaní marroquí guaraní hindí maorí intimos íntimos`),
    after: /^(?:ya|yo|me|les|le|te|nos|hoy|manana|ayer|luego)$/u,
    then: /..[eéoó]$/u,
  },
  pt: {
    // mandou, caiu, recebeu, mandei, mandaram, chegará, mandámos.
    endings: /..(?:ou|[^e]iu|[^éèts]eu|ei)$|..(?:aram|eram|iram)$|..(?:[aei]mos|ámos)$|..[aei]rá$|.ái?í$/u,
    not: wordSet(`museu europeu judeu hebreu plebeu pneu ateu liceu jubileu vôlei ultimos últimos proximos próximos maximos
      máximos minimos mínimos extremos supremos ramos legitimos legítimos maritimos marítimos anonimos anônimos mesmos
      termos racimos empréstimos emprestimos islandou`),
    after: /^(?:ja|eu|nao|lhe|lhes|vos|hoje|amanha|ontem|depois)$/u,
    then: /..[oi]$/u,
  },
  fr: {
    endings: /..(?:erai|irai|drai|erons|irons|drons)$/u,
    not: wordSet("environs"),
    after: /^(?:a|ont|avait|avaient|fut|bien|est|sont)$/u,
    then: /.(?:é|ée|és|ées)$/u,
  },
  en: {
    endings: /^(?:\p{L}+'ll)$/u,
    not: wordSet(""),
    after: /^(?:just|already|finally|even|recently|has|have|had)$/u,
    then: /..(?:ed)$/u,
  },
};

// "Não autorizado", "no registrado": what is not so.
const PARTICIPLE = /(?:[ai]d|rt|st|t)o$/u;

/** Whether a word has the form of a verb that says what somebody did or does: "mandé", "chegou", "(le juge) a validé". */
export function isFiniteVerb(language: Language, spoken: readonly SpokenWord[], at: number): boolean {
  const { endings, not, after, then } = FORMS[language];
  const word = spoken[at]?.raw.toLowerCase() ?? "";
  if (word.length < 3 || not.has(word) || isNameAt(spoken, at)) return false;
  if (endings.test(word)) return true;
  const before = spoken[at - 1]?.folded ?? "";
  return after?.test(before) === true && then?.test(word) === true && !PARTICIPLE.test(word);
}

/** Whether a word is written as a name: a capital inside the sentence, or before another. */
function isNameAt(spoken: readonly SpokenWord[], at: number): boolean {
  const isCapital = (i: number) => /^\p{Lu}/u.test(spoken[i]?.raw ?? "");
  return isCapital(at) && (at > 0 || isCapital(1) || spoken.length === 1);
}
