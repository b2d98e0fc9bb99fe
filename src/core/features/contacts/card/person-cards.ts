import { showButton } from "../../../kernel/views/entry-button.ts";
import type { PersonCards } from "../../../services/people/person-card.ts";

/** The buttons to the contacts of those people that the reader may see. */
export const contactCards: PersonCards = async ({ db, community, t }, personIds) => {
  const contacts = await db.contact.findMany({
    where: { communityId: community.id, personId: { in: [...personIds] } },
    orderBy: { id: "asc" },
    select: { id: true, name: true, personId: true },
  });
  return contacts.flatMap(({ id, name, personId }) =>
    personId === null ? [] : [[personId, showButton(t, name, "contact show", { contact: id })] as const],
  );
};
