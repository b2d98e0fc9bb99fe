import { actions, muted, run } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import { sql } from "../../../services/store/store.ts";
import type { ContactWords } from "../contact-labels.ts";
import { RELIABLE } from "../select-contacts.ts";

/** Whom else one turns to in a country: for what needs a formal request, and for what cannot wait. */
export interface Office {
  readonly id: string;
  readonly agency: "central-authority" | "duty-desk";
  readonly name: string;
}

/** The statement that reads the central authority and the desk that is always there of the country of the contact `card`, as far as the reader may see them; none of them is the contact itself. */
export const officesOf = (community: string): ReturnType<typeof sql> => sql`
    select distinct on (c.agency) c.id, c.agency, c.name from contact c
    where c.community_id = ${community} and c.country = card.country and c.agency in ('central-authority', 'duty-desk')
      and c.left_at is null and c.id <> card.id
    order by c.agency, ${RELIABLE} desc, c.folded, c.id`;

/** What may be asked of a contact directly and what goes elsewhere, with the way there; nothing where nobody else is known. */
export function officeParts(offices: readonly Office[], { t }: Pick<ContactWords, "t">): Part[] {
  if (offices.length === 0) return [];
  const name = (agency: Office["agency"]) => offices.find((one) => one.agency === agency)?.name;
  const [formal, urgent] = [name("central-authority"), name("duty-desk")];
  const says =
    formal === undefined
      ? t("contact.offices.urgent", { urgent: urgent ?? "" })
      : urgent === undefined
        ? t("contact.offices.formal", { formal })
        : t("contact.offices.both", { formal, urgent });
  return [
    muted(says),
    actions(...offices.map(({ id, agency }) => run(t(`agency.${agency}`), "contact show", { contact: id }))),
  ];
}
