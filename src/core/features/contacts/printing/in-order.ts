import type { Format } from "../../../kernel/language/format.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import type { DirectoryContact } from "./load-directory.ts";

/** The contacts of a country, in the order in which they are printed. */
export interface CountryPart {
  /** As the reader calls it. */
  readonly name: string;
  readonly contacts: readonly DirectoryContact[];
}

/** Contacts as a directory holds them: by country as the reader calls it, points of contact first, then by agency and name. */
export function inOrder(contacts: readonly DirectoryContact[], format: Format): CountryPart[] {
  const { compare } = new Intl.Collator(format.language);
  const isPoint = ({ mandates }: DirectoryContact) => Number(mandates.length > 0);
  return [...groupBy(contacts, ({ country }) => country)]
    .map(([code, own]) => ({
      name: format.country(code),
      contacts: own.toSorted(
        (a, b) => isPoint(b) - isPoint(a) || compare(a.organisation, b.organisation) || compare(a.name, b.name),
      ),
    }))
    .sort((a, b) => compare(a.name, b.name));
}
