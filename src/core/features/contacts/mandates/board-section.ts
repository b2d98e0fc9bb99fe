import { strong } from "../../../kernel/views/build.ts";
import type { BoardSection } from "../../../services/communities/boards/section.ts";
import { sql } from "../../../services/store/store.ts";
import { pocLine } from "../contact-labels.ts";
import { isPointOfContact, loadContacts, selectContacts } from "../select-contacts.ts";

const MOST = 60;

/** Whom countries have named as their points of contact, without what is private of them. */
export const contactsOnBoard: BoardSection = {
  rank: 30,
  label: "contact.board",
  async build(reading) {
    const { db, community, now, format } = reading;
    const points = isPointOfContact([], [], now);
    const ids = await selectContacts({ db, community: community.id, now }, points, sql`c.country`, MOST + 1);
    const found = await loadContacts({ db, community, now }, ids.slice(0, MOST));
    const country = ({ country: code }: (typeof found)[number]) => format.country(code);
    const lines = found
      .toSorted((a, b) => country(a).localeCompare(country(b), format.language))
      .map((one) => {
        const { name, post, organisation } = one;
        const line = [[post, organisation].filter((part) => part !== "").join(", "), pocLine(one, reading) ?? ""];
        return [strong(name), ...line.filter((part) => part !== "").map((part) => ` · ${part}`)];
      });
    return ids.length > MOST ? [...lines, ["…"]] : lines;
  },
};
