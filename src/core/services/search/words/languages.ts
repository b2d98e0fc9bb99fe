import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";

/** How the words of a language are reduced to the stem they share with their other forms. */
export interface Analysis {
  /** A dictionary of PostgreSQL (https://www.postgresql.org/docs/current/textsearch-dictionaries.html): it stems, and knows the stop words. */
  readonly dictionary: string;
  /** Endings that are typed without their accents, or that a stemmer does not know to belong to another, and what they stand for. */
  readonly endings: readonly (readonly [ending: RegExp, meant: string])[];
  /** Folded words that only ask, where the dictionary's stop words lack them. */
  readonly asking: readonly string[];
}

/** Forms of English verbs that no stemmer knows, and that are no other word. From our own knowledge. */
const IRREGULAR = `
  become: became; begin: began begun; bring: brought; break: broke broken; build: built; buy: bought; catch: caught;
  choose: chose chosen; deal: dealt; dig: dug; draw: drew drawn; drive: drove driven; fight: fought; fly: flew flown;
  forbid: forbade forbidden; freeze: froze frozen; give: gave given; grow: grew grown; hide: hid hidden; hold: held;
  keep: kept; know: knew known; lend: lent; lose: lost; mean: meant; overcome: overcame; pay: paid; rise: rose risen;
  seek: sought; sell: sold; send: sent; shoot: shot; show: shown; sink: sank sunk; speak: spoke spoken; spend: spent;
  steal: stole stolen; strike: struck; swear: swore sworn; take: took taken; teach: taught; tear: tore torn;
  throw: threw thrown; undergo: underwent undergone; understand: understood; undertake: undertook undertaken;
  uphold: upheld; withdraw: withdrew withdrawn; withhold: withheld; write: wrote written`
  .split(";")
  .map((line) => line.split(":"))
  .map(([verb = "", forms = ""]) => [new RegExp(`^(?:${forms.trim().replaceAll(" ", "|")})$`), verb.trim()] as const);

/** One entry a language. Where PostgreSQL has no stemmer for it, "simple" keeps words as they are. */
export const ANALYSIS: Readonly<Record<Language, Analysis>> = {
  en: { dictionary: "english_stem", endings: IRREGULAR, asking: [] },
  es: {
    dictionary: "spanish_stem",
    endings: [[/([cs])ion$/, "$1ión"]],
    asking: ["cuales", "cuanto", "cuanta", "cuantos", "cuantas"],
  },
  pt: {
    dictionary: "portuguese_stem",
    endings: [
      [/cao$/, "ção"],
      [/sao$/, "são"],
      [/coes$/, "ção"],
      [/soes$/, "são"],
      [/ões$/, "ão"],
    ],
    asking: ["quais", "onde", "quanto", "quanta", "quantos", "quantas"],
  },
  fr: {
    dictionary: "french_stem",
    endings: [[/ite$/, "ité"]],
    asking: ["quel", "quelle", "quels", "quelles", "quand", "ou", "comment", "combien", "pourquoi"],
  },
};

/** The languages whose stems a searched word is tried as. */
export const ANALYSED: readonly Language[] = LANGUAGES;
