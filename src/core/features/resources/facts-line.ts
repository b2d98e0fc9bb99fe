import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { link, strong } from "../../kernel/views/build.ts";
import type { Inline } from "../../kernel/views/model.ts";
import { LEGAL_STATUS_LABELS } from "./kinds.ts";
import { type LegalStatus, type ResourceEntry, yearOf } from "./resource.ts";

// That something is in force, or that nobody knows, is nothing to be warned of.
const UNSAID: readonly LegalStatus[] = ["in-force", "unknown"];

/** What a resource is, in a few words, and whether it is not, or not as it was, in force: "Law · Mexico · 1972 · Repealed · Spanish". */
export const factsLine = (
  resource: Pick<ResourceEntry, "kind" | "country" | "language" | "legalStatus" | "year" | "adoptedOn">,
  { t, format }: { readonly t: Translate; readonly format: Format },
): string => {
  const { kind, country, language, legalStatus } = resource;
  const year = yearOf(resource);
  return [
    t(`resource.kind.${kind}`),
    ...(country === undefined ? [] : [format.country(country)]),
    ...(year === undefined ? [] : [String(year)]),
    ...(UNSAID.includes(legalStatus) ? [] : [t(LEGAL_STATUS_LABELS[legalStatus])]),
    format.languageName(language),
  ].join(" · ");
};

/** Its title, which opens its address where it has one. */
export const titleLink = ({ title, url }: Pick<ResourceEntry, "title" | "url">): Inline =>
  url === undefined ? strong(title) : link(title, url);
