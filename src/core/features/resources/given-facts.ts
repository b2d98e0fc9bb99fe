import type { z } from "zod";
import type { CHANGED, FACTS } from "./resource-options.ts";
import type { ResourceChange } from "./life/change-resource.ts";
import type { ResourceFacts } from "./resource.ts";
import { defined } from "../../kernel/values/defined.ts";

type Values<O extends Readonly<Record<string, z.ZodType>>> = { readonly [K in keyof O]?: z.output<O[K]> };

/** What options say of a resource that is new, but for its topics and its language. */
export function factsOf(given: Omit<Values<typeof FACTS>, "topic" | "language">): ResourceFacts {
  const { year, summary, citation, body, court, outcome, languages, pillar, source, status, asof, number } = given;
  return {
    ...defined({ year, summary, citation, body, court, outcome, languages, pillar, source }),
    ...defined({ legalStatus: status, statusAsOf: asof?.date, caseNumber: number, crimes: given.crime }),
    ...defined({ adoptedOn: given.adopted?.date, inForceOn: given.force?.date, readOn: given.read?.date }),
  };
}

/** What options change of one. */
export function changeOf(given: Omit<Values<typeof CHANGED>, "why" | "seen">): ResourceChange {
  const { status, asof, by, topic, number, adopted, force, crime, read, ...same } = given;
  return {
    ...same,
    ...{ legalStatus: status, statusAsOf: dateOf(asof), replacedBy: by, caseNumber: number, crimes: crime },
    topics: topic === null ? [] : topic,
    ...{ adoptedOn: dateOf(adopted), inForceOn: dateOf(force), readOn: dateOf(read) },
  };
}

const dateOf = (day: { readonly date: string } | null | undefined): string | null | undefined => day && day.date;
