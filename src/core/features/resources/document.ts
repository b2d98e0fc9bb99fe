import { detectLanguage } from "../../kernel/language/detect.ts";
import { type Language, LANGUAGES } from "../../kernel/language/language.ts";
import { type Document, type IndexedText, type LabelTerm, simple } from "../../services/search/search.ts";
import { bodiesIn } from "./asked/bodies.ts";
import type { ResourceEntry, ResourceInput } from "./resource.ts";

declare module "../../services/search/document.ts" {
  interface SearchKinds {
    resource: true;
  }
}

/** What of a resource is searched. */
export type Searchable = Omit<ResourceInput, "sharing"> & Pick<ResourceEntry, "id" | "sharing">;

/** The label of what awaits review. */
const AWAITING: LabelTerm = "status:awaiting";

/** In the place of a country, for what is of none: a treaty. */
export const NO_COUNTRY = "none";

/**
 * A resource as the search finds it: by its titles in their languages and what lawyers call it; by who adopted it, and what it says.
 * `owner` is who suggested it, while it is not published.
 */
export function resourceDocument(resource: Searchable, owner?: string): Document {
  const { id, title, language, titles = {}, citation, caseNumber, summary, outcome, sharing } = resource;
  const names = [[language, title], ...Object.entries(titles)] as const;
  // A summary may be in another language than the document.
  const told = [summary, outcome].filter((text) => text !== undefined);
  return {
    id,
    sharing,
    ...(owner === undefined ? {} : { owner }),
    fields: {
      name: [
        // What stands in parentheses is what it is called for short: "(UNTOC, 2000)".
        ...names.flatMap(([code, text]) => [text, ...aliasesIn(text)].map((name) => prose(name, code))),
        ...names.flatMap(([, text]) => initialsOf(text)).map(simple),
        ...[citation, caseNumber].filter((text) => text !== undefined).map(simple),
      ],
      body: told.map((text) => prose(text, detectLanguage(text) ?? language)),
      other: [resource.body, resource.court].filter((text) => text !== undefined).map((text) => prose(text, language)),
    },
    labels: labelsOf(resource, owner),
  };
}

function labelsOf(resource: Searchable, owner: string | undefined): LabelTerm[] {
  const { title, kind, country, language, languages = [], topics, crimes = [], body = "", court = "" } = resource;
  const { legalStatus = "unknown", year, adoptedOn = "" } = resource;
  const ofYears = [...years(title), ...(year === undefined ? [] : [String(year)]), ...years(adoptedOn)];
  return [
    `kind:${kind}`,
    ...[...new Set([language, ...languages])].map((code) => `language:${code}` as const),
    `country:${country ?? NO_COUNTRY}`,
    ...topics.map((topic) => `topic:${topic}` as const),
    ...[...new Set(ofYears)].map((one) => `year:${one}` as const),
    ...bodiesIn(`${body} ${court} ${title}`).map((one) => `body:${one}` as const),
    ...crimes.map((crime) => `crime:${crime}` as const),
    `status:${legalStatus}`,
    ...(owner === undefined ? [] : [AWAITING]),
  ];
}

const aliasesIn = (title: string): string[] => [...title.matchAll(/\(([^()]+)\)/gu)].map(([, alias = ""]) => alias);

// Fewer are the initials of too much.
const INITIALS = 3;

/** The Protection of Lawful Commerce in Arms Act is the PLCAA, and the Código Orgánico Integral Penal the COIP, where no parenthesis says so. */
function initialsOf(title: string): string[] {
  const [name = ""] = title.split(/[(:,\d]/u);
  const initials = [...name.matchAll(/(?<![\p{L}\p{N}.'’])(\p{Lu})\p{Ll}/gu)].map(([, letter = ""]) => letter);
  return initials.length < INITIALS ? [] : [initials.join("")];
}

// A law is called by its year.
const years = (text: string): string[] => [...new Set(text.match(/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/g))];

function prose(text: string, language: string): IndexedText {
  const known: Language | undefined = LANGUAGES.find((l) => l === language);
  return { text, language: known ?? "simple" };
}
