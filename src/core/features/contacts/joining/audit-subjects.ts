import type { Naming } from "../../../services/audit/reading/subject-names.ts";
import { byThing, thingOf } from "../../../services/review/proposing/by-thing.ts";
import { contactsNamed } from "../contacts-named.ts";

const called = async ({ db, community }: Naming, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  byThing(await contactsNamed(db, community.id, [...new Set(ids.map(thingOf))]), ids);

/** How the log names what waits for a decision about contacts: as the contact. */
export const ownSubjects = {
  ...{ "contact-claim": called, "contact-joined": called, "contact-edit": called },
  ...{ "contact-duplicate": called, "contact-stale": called },
};
