import type { Naming } from "../../../services/audit/reading/subject-names.ts";
import { contactsNamed } from "../contacts-named.ts";

const called = ({ db, community }: Naming, ids: readonly string[]) => contactsNamed(db, community.id, ids);

/** How the log names what people say is theirs: as the contact. */
export const ownSubjects = { "contact-claim": called, "contact-joined": called };
