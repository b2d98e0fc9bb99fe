import { type Language, LANGUAGES } from "../src/core/kernel/language/language.ts";
import { countryName } from "../src/core/kernel/language/countries.ts";
import type { ContactInput } from "../src/core/features/contacts/saving/save-contacts.ts";
import type { ResourceInput } from "../src/core/features/resources/saving/save-resources.ts";
import type { NewTerm } from "../src/core/services/taxonomy/default-taxonomy.ts";
import { COUNTRIES } from "./search-library.ts";
import { CONCEPTS, pick, wordAmong, words } from "./search-vocabulary.ts";

/** A question in the words of whoever asks, with the options that they fill in beside it. */
export interface Worded {
  readonly words: string;
  readonly language: Language;
  readonly options?: { readonly country: string };
}

/** What questions are made of. */
export interface Material {
  readonly contacts: readonly ContactInput[];
  readonly resources: readonly ResourceInput[];
  readonly topics: readonly NewTerm[];
}

type Kind = "contacts" | "resources";
type Make = (material: Material, kind: Kind, random: () => number) => Worded;

const KINDS: Readonly<Record<Kind, Readonly<Record<Language, readonly string[]>>>> = {
  contacts: {
    en: ["prosecutor", "customs", "police"],
    es: ["fiscal", "aduanas", "policía"],
    pt: ["promotor", "alfândega", "polícia"],
    fr: ["procureur", "douane", "police"],
  },
  resources: { en: ["law", "guide"], es: ["ley", "guía"], pt: ["lei", "guia"], fr: ["loi", "guide"] },
};

/** The kinds of questions, by name: each is another one every time. */
export const CLASSES: Readonly<Record<string, Make>> = {
  name: named,
  "name with typo": (material, kind, random) => {
    const { words: name, language } = named(material, kind, random);
    const [first = "", ...rest] = name.split(" ");
    return { words: [mistyped(first, random), ...rest].join(" "), language };
  },
  rare: (_, _kind, random) => inOne(random, (language) => wordAmong(language, "rare", random)),
  frequent: (_, _kind, random) => inOne(random, (language) => wordAmong(language, "frequent", random)),
  "four frequent": (_, _kind, random) =>
    inOne(random, (language) => Array.from({ length: 4 }, () => wordAmong(language, "frequent", random)).join(" ")),
  "eight words": ({ contacts, resources }, kind, random) => {
    if (kind === "contacts") {
      const { name, post, organisation, languages } = pick(random, contacts);
      return {
        words: `${post} ${organisation} ${name}`.split(" ").slice(0, 8).join(" "),
        language: spoken(languages[0]),
      };
    }
    const { summary = "", language } = pick(random, resources);
    const all = summary.split(" ");
    const from = Math.floor(random() * (all.length - 8));
    return { words: all.slice(from, from + 8).join(" "), language: spoken(language) };
  },
  "kind and topic in words": ({ topics }, kind, random) =>
    inOne(random, (language) => `${pick(random, KINDS[kind][language])} ${pick(random, topics).labels[language]}`),
  "topic and country in words": ({ topics }, _kind, random) =>
    inOne(
      random,
      (language) => `${pick(random, topics).labels[language]} ${countryName(pick(random, COUNTRIES).code, language)}`,
    ),
  "two mistyped": (_, _kind, random) =>
    inOne(random, (language) =>
      words(language, random, 2)
        .split(" ")
        .map((word) => mistyped(word, random))
        .join(" "),
    ),
  "words and filters": (_, _kind, random) => ({
    ...inOne(random, (language) => words(language, random, 2)),
    options: { country: pick(random, COUNTRIES).code },
  }),
  exclusion: (_, _kind, random) =>
    inOne(
      random,
      (language) => `${wordAmong(language, "frequent", random)} -${wordAmong(language, "frequent", random)}`,
    ),
  "across languages": (_, _kind, random) =>
    inOne(random, (language) => `${pick(random, CONCEPTS)[language]} ${pick(random, CONCEPTS)[language]}`),
};

const spoken = (code: string | undefined): Language => LANGUAGES.find((one) => one === code) ?? "en";

function inOne(random: () => number, say: (language: Language) => string): Worded {
  const language = pick(random, LANGUAGES);
  return { words: say(language), language };
}

function named({ contacts, resources }: Material, kind: Kind, random: () => number): Worded {
  if (kind === "contacts") return { words: pick(random, contacts).name, language: "en" };
  const { title, language } = pick(random, resources);
  return { words: title, language: spoken(language) };
}

/** A word with two letters in the wrong order. */
function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
