import { fold } from "../../kernel/text/fold.ts";
import type { ResourceInput } from "./resource.ts";

/** The columns of a resource's row that are given by what is saved of it; days as the database keeps them. */
export function columnsOf(resource: ResourceInput) {
  return {
    ...{ title: resource.title, folded: fold(resource.title), url: resource.url ?? null, kind: resource.kind },
    ...{ country: resource.country ?? null, body: resource.body ?? null, year: resource.year ?? null },
    ...{ language: resource.language, languages: [...(resource.languages ?? [])], summary: resource.summary ?? null },
    ...{ pillarKey: resource.pillar ?? null, crimes: [...(resource.crimes ?? [])], sharing: resource.sharing },
    ...{ citation: resource.citation ?? null, court: resource.court ?? null, outcome: resource.outcome ?? null },
    ...{ caseNumber: resource.caseNumber ?? null, legalStatus: resource.legalStatus ?? "unknown" },
    ...{ replacedById: resource.replacedBy ?? null, source: resource.source ?? null },
    ...{ adoptedOn: dayStored(resource.adoptedOn), inForceOn: dayStored(resource.inForceOn) },
    ...{ statusAsOf: dayStored(resource.statusAsOf), readOn: dayStored(resource.readOn) },
  };
}

const dayStored = (day: string | undefined): Date | null => (day === undefined ? null : new Date(`${day}T00:00:00Z`));

/** Rows of what a resource is called in other languages than its own. */
export const titleRows = ({ language, titles = {} }: Pick<ResourceInput, "language" | "titles">) =>
  Object.entries(titles)
    .filter(([code]) => code !== language)
    .map(([code, title]) => ({ language: code, title, folded: fold(title) }));
