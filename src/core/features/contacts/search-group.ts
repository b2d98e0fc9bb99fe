import { contactEntry } from "./entry.ts";
import { CONTACT_WORDS_MAX, findContacts, lookingFor } from "./find-contacts.ts";
import { readIntent } from "./intent.ts";
import { loadContacts } from "./select-contacts.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { sql } from "../../services/store/store.ts";
import type { FindGroup, SearchGroup } from "../../services/global-search/group.ts";

declare module "../../services/global-search/group-name.ts" {
  interface GroupNames {
    contacts: true;
  }
}

/** Contacts as `contact find` ranks them, the single point of contact that is asked for first; for a question that only asks whom to call, the points of contact. */
const find: FindGroup = async (context, { words, wordsFor, looked, terms }) => {
  const { db, community, caller, t, format } = context;
  // Words that ask for a point of contact are read as a phrase.
  const asked = readIntent(words, terms).poc ? words : wordsFor();
  const input = looked.length === 0 ? { poc: true } : { words: truncate(asked, CONTACT_WORDS_MAX) };
  const { ids, why, corrected } = await findContacts(lookingFor(context, terms), input);
  const [first] = ids;
  if (first === undefined) return undefined;
  const term = labelling(terms, caller.language);
  return {
    name: "contacts",
    fit: Math.max(1, why.get(first)?.length ?? 0),
    total: ids.length,
    corrected,
    async entries(from, count) {
      const shown = await loadContacts(db, community.id, ids.slice(from, from + count));
      return shown.flatMap((contact) => contactEntry(contact, why.get(contact.id) ?? [], { t, format, term }));
    },
    command: { path: "contact find", input },
  };
};

/** Contacts among everything that is found. */
export const contactsGroup: SearchGroup = {
  name: "contacts",
  rank: 10,
  heading: "find.contacts",
  more: (t, left) => t("find.more.contacts", { left }),
  hints: {
    en: "who whom whose contact contacts phone colleague",
    es: "quien quienes contacto contactos telefono",
    pt: "quem contato contatos",
    fr: "qui joindre telephone",
  },
  // "Whom can I call?" asks for a person; otherwise a call is a meeting's name.
  along: { en: "call ring", es: "llamo llamar", pt: "ligo ligar", fr: "appeler appelle" },
  find,
  shownBy: "contact show",
  example: (t, topic) => (topic === undefined ? undefined : t("find.example.who", { topic })),
  /** Those that most points of contact are named for. */
  async commonTopics({ db, community }) {
    const rows = await db.$queryRaw<{ key: string }[]>(sql`
      select topic_key as key from point_of_contact where community_id = ${community.id} group by topic_key order by count(*) desc, topic_key limit 3`);
    return rows.map(({ key }) => key);
  },
  lookUp: { label: "home.ask.contact", command: "contact find" },
};
