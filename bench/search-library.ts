import { type Language, LANGUAGES } from "../src/core/kernel/language/language.ts";
import type { ContactInput } from "../src/core/features/contacts/saving/save-contacts.ts";
import type { ResourceInput } from "../src/core/features/resources/saving/save-resources.ts";
import { pick, words } from "./search-vocabulary.ts";
import { word } from "./synthetic.ts";

/** A country with the language that is mostly spoken there. */
export const COUNTRIES = (
  [
    ...["AR", "BO", "CL", "CO", "CR", "DO", "EC", "ES", "GT", "HN", "MX", "NI", "PA", "PE", "PY", "SV", "UY", "VE"].map(
      (code) => [code, "es"],
    ),
    ...["BR", "PT", "AO", "MZ"].map((code) => [code, "pt"]),
    ...["FR", "SN", "BE", "HT"].map((code) => [code, "fr"]),
    ...["US", "GB", "CA", "JM", "TT", "BZ"].map((code) => [code, "en"]),
  ] as const
).map(([code, language]) => ({ code: code as string, language: language as Language }));

const POSTS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Prosecutor",
    "Customs officer",
    "Investigator",
    "Judge",
    "Ballistics examiner",
    "Head of registry",
    "Analyst",
    "Inspector",
  ],
  es: [
    "Fiscal",
    "Oficial de aduanas",
    "Investigador",
    "Jueza",
    "Perito balístico",
    "Jefe de registro",
    "Analista",
    "Inspectora",
  ],
  pt: [
    "Promotora",
    "Auditor da alfândega",
    "Investigadora",
    "Juiz",
    "Perita criminal",
    "Chefe de registro",
    "Analista",
    "Inspetor",
  ],
  fr: [
    "Procureure",
    "Douanier",
    "Enquêtrice",
    "Juge",
    "Expert en balistique",
    "Chef du registre",
    "Analyste",
    "Inspecteur",
  ],
};
const BODIES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Office of the Prosecutor",
    "Customs Service",
    "National Police",
    "Firearms Registry",
    "Forensic Laboratory",
    "Ministry of the Interior",
  ],
  es: [
    "Fiscalía General",
    "Dirección de Aduanas",
    "Policía Nacional",
    "Registro Nacional de Armas",
    "Laboratorio Forense",
    "Ministerio del Interior",
  ],
  pt: [
    "Ministério Público",
    "Receita Federal",
    "Polícia Federal",
    "Registro de Armas",
    "Instituto de Criminalística",
    "Ministério da Justiça",
  ],
  fr: [
    "Parquet",
    "Douane",
    "Police nationale",
    "Service des armes",
    "Laboratoire de police scientifique",
    "Ministère de l'Intérieur",
  ],
};
const WORKS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Act", "Guide on", "Study of", "Treaty on"],
  es: ["Ley de", "Guía sobre", "Estudio de", "Tratado sobre"],
  pt: ["Lei de", "Guia sobre", "Estudo de", "Tratado sobre"],
  fr: ["Loi sur", "Guide de", "Étude sur", "Traité sur"],
};
const WORK_KINDS = ["law", "guide", "study", "treaty"] as const;

// As many names as people of a continent have; few have many bearers.
const NAMES = 6_000;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const name = (random: () => number) => capital(word(Math.floor(NAMES ** random()) + 30_000));

/** Invented people and offices like those of the demo, with a post in the language of their country; each person's name is their own. The first of a country for a topic is its point of contact. */
export function people(count: number, topics: readonly string[], random: () => number): ContactInput[] {
  const named = new Set<string>();
  return Array.from({ length: count }, (_, n) => {
    const { code, language } = pick(random, COUNTRIES);
    const own = several(random, topics);
    const poc = own.filter((topic) => !named.has(`${code} ${topic}`));
    for (const topic of poc) named.add(`${code} ${topic}`);
    return {
      reference: `c${n}`,
      name: `${name(random)} ${name(random)} ${capital(word(40_000 + n))}`,
      organisation: `${pick(random, BODIES[language])} ${words(language, random, 1)}`,
      post: `${pick(random, POSTS[language])}, ${words(language, random, 3)}`,
      country: code,
      languages: [...new Set<string>([language, pick(random, LANGUAGES)])],
      topics: own,
      poc,
      emails: [`person${n}@example.org`],
      phones: [`+595 21 555 ${String(n).padStart(5, "0")}`],
      sharing: "green" as const,
    };
  });
}

/** Invented library entries in four languages, with summaries of sixty words; `from` is the number of the first. */
export function works(count: number, topics: readonly string[], random: () => number, from = 0): ResourceInput[] {
  return Array.from({ length: count }, (_, nth) => {
    const n = from + nth;
    const { code, language } = pick(random, COUNTRIES);
    const kind = Math.floor(random() * WORK_KINDS.length);
    return {
      title: `${WORKS[language][kind] ?? ""} ${words(language, random, 5)} ${word(40_000 + n)}`,
      url: `https://example.org/${n}`,
      kind: WORK_KINDS[kind] ?? "law",
      country: code,
      topics: several(random, topics),
      language,
      summary: words(language, random, 60),
      sharing: "clear" as const,
    };
  });
}

const several = (random: () => number, topics: readonly string[]): string[] => [
  ...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, topics))),
];
