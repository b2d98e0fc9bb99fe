import type { Naming } from "../../../services/audit/reading/subject-names.ts";
import { contactsNamed } from "../contacts-named.ts";

/** Entries of the queue are called by the contact that stands first in their id: "contact", "contact.person", "contact.day", "contact.other". */
async function called({ db, community }: Naming, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const contactOf = (id: string) => id.split(".")[0] ?? "";
  const names = await contactsNamed(db, community.id, [...new Set(ids.map(contactOf))]);
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const name = names.get(contactOf(id));
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

/** How the log names what waits for a decision about contacts: as the contact. */
export const ownSubjects = {
  ...{ "contact-claim": called, "contact-joined": called, "contact-edit": called },
  ...{ "contact-duplicate": called, "contact-stale": called },
};
